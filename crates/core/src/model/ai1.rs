//! The model that comes with the tool. Generated from `model/ai1.json`. To update it, run `cargo run -p codegen`.

use super::condition::Condition;
use super::definition::{
    CriterionRule, CriterionWords, DimensionWords, Model, Pattern, Rules, Thresholds, Words,
};
use super::ids::{Criterion, Dimension, Position};
use super::level::{Level, PerEvidence, PerLevel};
use super::per_dimension::{PerCriterion, PerDimension};

/// The model that comes with the tool.
#[rustfmt::skip]
pub static AI1: Model = Model { id: "AI1", name: "AI use case",
rules: Rules {
criteria: PerCriterion::new([
[
CriterionRule { knock_out: true, scale_floor: Level::Agreed, scale_floor_exposed: Level::Agreed },
CriterionRule { knock_out: true, scale_floor: Level::Agreed, scale_floor_exposed: Level::Agreed },
CriterionRule { knock_out: false, scale_floor: Level::Agreed, scale_floor_exposed: Level::Agreed },
CriterionRule { knock_out: false, scale_floor: Level::Claimed, scale_floor_exposed: Level::Claimed },
],
[
CriterionRule { knock_out: false, scale_floor: Level::Agreed, scale_floor_exposed: Level::Agreed },
CriterionRule { knock_out: false, scale_floor: Level::Agreed, scale_floor_exposed: Level::Agreed },
CriterionRule { knock_out: false, scale_floor: Level::Claimed, scale_floor_exposed: Level::Claimed },
CriterionRule { knock_out: false, scale_floor: Level::Claimed, scale_floor_exposed: Level::Claimed },
],
[
CriterionRule { knock_out: false, scale_floor: Level::Agreed, scale_floor_exposed: Level::Agreed },
CriterionRule { knock_out: false, scale_floor: Level::Claimed, scale_floor_exposed: Level::Claimed },
CriterionRule { knock_out: false, scale_floor: Level::Claimed, scale_floor_exposed: Level::Claimed },
CriterionRule { knock_out: false, scale_floor: Level::Agreed, scale_floor_exposed: Level::Agreed },
],
[
CriterionRule { knock_out: false, scale_floor: Level::Agreed, scale_floor_exposed: Level::Agreed },
CriterionRule { knock_out: false, scale_floor: Level::Agreed, scale_floor_exposed: Level::Agreed },
CriterionRule { knock_out: false, scale_floor: Level::Claimed, scale_floor_exposed: Level::Claimed },
CriterionRule { knock_out: false, scale_floor: Level::Claimed, scale_floor_exposed: Level::Claimed },
],
[
CriterionRule { knock_out: false, scale_floor: Level::Agreed, scale_floor_exposed: Level::Agreed },
CriterionRule { knock_out: false, scale_floor: Level::Claimed, scale_floor_exposed: Level::Shown },
CriterionRule { knock_out: true, scale_floor: Level::Agreed, scale_floor_exposed: Level::Shown },
CriterionRule { knock_out: false, scale_floor: Level::Claimed, scale_floor_exposed: Level::Shown },
],
]),
counts_up_to: PerEvidence([
Level::Agreed,
Level::Agreed,
Level::Shown,
Level::Sustained,
]),
repair_order: [
Criterion { dimension: Dimension::Value, position: Position::First },
Criterion { dimension: Dimension::Value, position: Position::Second },
Criterion { dimension: Dimension::Value, position: Position::Third },
Criterion { dimension: Dimension::Governance, position: Position::First },
Criterion { dimension: Dimension::Governance, position: Position::Third },
Criterion { dimension: Dimension::DataReadiness, position: Position::First },
Criterion { dimension: Dimension::DataReadiness, position: Position::Second },
Criterion { dimension: Dimension::DataReadiness, position: Position::Third },
Criterion { dimension: Dimension::Integration, position: Position::First },
Criterion { dimension: Dimension::Governance, position: Position::Second },
Criterion { dimension: Dimension::Adoption, position: Position::First },
Criterion { dimension: Dimension::Adoption, position: Position::Third },
Criterion { dimension: Dimension::Adoption, position: Position::Fourth },
Criterion { dimension: Dimension::Adoption, position: Position::Second },
Criterion { dimension: Dimension::Integration, position: Position::Second },
Criterion { dimension: Dimension::Integration, position: Position::Third },
Criterion { dimension: Dimension::Integration, position: Position::Fourth },
Criterion { dimension: Dimension::DataReadiness, position: Position::Fourth },
Criterion { dimension: Dimension::Governance, position: Position::Fourth },
Criterion { dimension: Dimension::Value, position: Position::Fourth },
],
thresholds: Thresholds { value_stop_at_or_below: 4, weak_at_or_below: 5, weak_dimensions_that_stop: 3, sound_from: 8, scale_from: 10 } },
words: Words {
levels: PerLevel(["Missing", "Claimed", "Agreed", "Shown", "Sustained"]),
level_meanings: PerLevel(["Absent, or harmful as it is", "Said, assumed or informal", "Written down, owned and decided", "Shown in real conditions, with real users and data", "Sustained in normal operation, and measured"]),
evidence: PerEvidence([
"Someone says so",
"It is written down",
"We measured it in a trial",
"We measure it in normal operation",
]),
affects_people: "Can a result affect a person’s rights, money, health or job?",
acts_alone: "Does it act without a person confirming it first?",
dimensions: PerDimension::new([
DimensionWords { name: "Value", question: "Is it worth doing?", quick: PerLevel(["A technology looking for a problem", "A promising area, without numbers", "One outcome, with today’s value measured; worth it even with all costs", "Real use showed the benefit", "The benefit holds in normal operation and pays for what comes next"]) },
DimensionWords { name: "Data readiness", question: "Will the data hold up outside the pilot?", quick: PerLevel(["Hand-picked or made-up data only", "One-off extracts, or data as a favour; problems not counted", "Live data judged good enough, permitted and owned", "Ran on unfiltered live data, on time", "Steady across sites and seasons, as a service"]) },
DimensionWords { name: "Integration", question: "Does the output turn into action?", quick: PerLevel(["Ends in a report nobody has to act on", "Copied by hand into the real work", "Designed into the workflow, with agreed interfaces and a team to run it", "Runs in the normal tool; the fallback was tested", "The default way, run as a normal service"]) },
DimensionWords { name: "Adoption", question: "Will people use it, and keep using it?", quick: PerLevel(["Users have not seen it, or work around it", "Enthusiasts only; use is not measured", "Designed with users; sponsor and training in place", "Most of the target group uses it, and that was measured", "The normal way of working"]) },
DimensionWords { name: "Governance", question: "Who answers for it, and can it be stopped?", quick: PerLevel(["Nobody owns it", "Someone owns delivery; risk is looked at late", "One business owner; limits, risks and a stop rule written down", "Controls were tested; a hard decision was made", "Reviewed live, and funding follows the results"]) },
]),
criteria: PerCriterion::new([
[
CriterionWords { name: "Decision and outcome", question: "Which decision or task changes, and what should get better?", act: "Tie it to one decision and one metric", levels: PerLevel(["So far it is just a technology or an idea.", "A business area is named, but at least one thing is open: the decision, how often it comes up, the metric, or what an error or a delay costs.", "Four things are written down: one decision, how often it comes up, one business metric, and what an error or a delay costs.", "The metric improved in real use.", "The benefit held in normal operation. Someone outside the team confirmed it."]) },
CriterionWords { name: "Net worth", question: "Is it worth it once you count building it, running it, changing how people work and correcting mistakes?", act: "Show that it pays off after all costs", levels: PerLevel(["It costs more than it gives, or a simple process change would give the same.", "A benefit is named. But nobody did the sums, a cost such as running, change or rework is left out, or it could end in a loss.", "A range with all costs is written down, and even its low end is a gain.", "Trial figures support the low end.", "The benefit was achieved over a full budget cycle."]) },
CriterionWords { name: "Baseline and target", question: "How will you know it worked?", act: "Measure before and after", levels: PerLevel(["There is no metric.", "There is a metric, even if only a model score. But today’s value, a target or a review date is missing.", "Today’s value is measured, and a target and a review date are agreed.", "The result was compared with the baseline for the same kind of group or period.", "It is reviewed at set times, and the result decides whether it keeps its funding."]) },
CriterionWords { name: "Focus and reach", question: "Does it belong on the short list, and can it grow?", act: "Get a mandate, and a second place for it", levels: PerLevel(["It has no link to any plan, or other work already does the same.", "A team or a manager wants it, but its link to priorities is only claimed.", "It has a mandate, and was chosen for a short, agreed list such as this year’s plan.", "A second team or site looked into it and confirmed that it fits there too.", "It is in normal use in several units, or makes you better still at what you do best."]) },
],
[
CriterionWords { name: "Fits reality", question: "Has it been tried on live data? That is everyday data, exactly as it arrives. Last year’s unedited records count, too.", act: "Try it on live data", levels: PerLevel(["Only hand-picked or made-up data was used.", "It was tried on live data, but nobody counted the problems.", "The problems in live data were counted, and the data was judged good enough for this decision.", "It ran on unfiltered live data for a typical stretch of time, and results are shown for each site or group.", "Results stay within agreed limits across sites and seasons."]) },
CriterionWords { name: "Access and timing", question: "Are you allowed to use the data, and does it arrive in time?", act: "Get permission for the data, and get it on time", levels: PerLevel(["There is no right to use it, or no way to get it.", "It comes in one-off extracts or as a favour. Or it comes too late, or nobody gave permission in writing.", "Permission is in writing, the route is agreed, and the data comes in time for the decision.", "With written permission, a feed that runs by itself came on time, in a trial or in use.", "It is a supported service with agreed uptime, and others use it too."]) },
CriterionWords { name: "Meaning and ownership", question: "Does everyone mean the same thing, and if not, who decides?", act: "Agree on terms, and on who decides", levels: PerLevel(["Key terms differ or are unclear, and nobody deals with it.", "Differences are known, and people work around them.", "Key terms are defined in writing, and every source has an owner.", "An owner settled a real conflict.", "All units work with the same definitions."]) },
CriterionWords { name: "Ongoing quality", question: "What keeps the data good after launch?", act: "Set limits for the data, and react to them", levels: PerLevel(["Nothing, or a one-off clean-up.", "Someone checks now and then, or when people complain.", "Limits are set, and it is clear who reacts.", "Automatic checks caught something, and it was put right.", "Checks and repairs run by themselves in normal operation, not just in a trial."]) },
],
[
CriterionWords { name: "Path to action", question: "What happens with the output?", act: "Build it into the normal work", levels: PerLevel(["It ends in a report or on a screen, and nothing has to follow.", "People are meant to act on it, but they have to copy it or open another tool.", "It is designed into the work: which step, what starts it, and who or what acts.", "It runs inside the normal tool, and you measure how often people act on it.", "Acting on it is the default, and results flow back to improve it."]) },
CriterionWords { name: "Connections and exceptions", question: "Can it read, write and fail safely in the systems it touches?", act: "Agree on the connections, and test them", levels: PerLevel(["The systems are unknown, closed or not connected.", "They are listed, but an owner has not committed, or there is no fallback for when a system is down.", "Interfaces are agreed, and there is a fallback for when a system is down.", "Reading, writing and the fallback were tested. So was what happens in an outage.", "Connections are standard. Exceptions it can’t handle are counted, and are getting rarer."]) },
CriterionWords { name: "Right-sized", question: "Is this the simplest thing that works, on what you already use?", act: "Choose the simplest way that works", levels: PerLevel(["The most advanced method came first, or you already have something like it.", "A simpler way was talked about, but not compared.", "You compared options, at least on paper. You chose the simplest one that works, on the platform you already use.", "Cost and response time per decision are known at trial volume.", "Other systems use parts of it, parts can be swapped, or the cost per decision is falling."]) },
CriterionWords { name: "Able to run it", question: "Who runs it when the project ends?", act: "Prepare the team that runs it", levels: PerLevel(["Nobody.", "Someone runs it for now, but cost, monitoring, updates or rollback is still open.", "The team that runs it, its cost, monitoring, updates and rollback are defined.", "Handover and rollback were rehearsed, and the cost matched the plan.", "It is a normal, supported service. Or its team sees quality fall before users do."]) },
],
[
CriterionWords { name: "Effort for the user", question: "Does it make the work easier for the person who does it?", act: "Make the work easier for its users", levels: PerLevel(["It adds more work or rework than it saves.", "It makes no clear difference, or is one more place to go.", "Users helped design it, and it should take less effort than today.", "It was measured to take less effort, including the time for corrections.", "It still takes less effort at full load, and makes no extra work for others."]) },
CriterionWords { name: "Real use and trust", question: "Do its intended users use and trust it?", act: "Get people to use it and trust it", levels: PerLevel(["They have not tried it, work around it, or distrust it but have to use it.", "Some people use it. But nobody measures how much, or nobody agreed how much is enough.", "Users tried it; it is agreed who should use it, how often, and how trust is measured.", "Most people who were given it use it, and when they overrule it, the reason is logged.", "Using it is the default, and nobody has to be pushed."]) },
CriterionWords { name: "Sponsor and affected roles", question: "Do those who gain and those who lose support it?", act: "Win the sponsor and the people affected", levels: PerLevel(["Nobody in charge backs it. Those who lose control don’t know about it or are against it.", "Somebody in charge backs it. But they do so in name only, or roles, targets or incentives still work against it.", "The sponsor is active, people in affected roles were heard, and targets were changed.", "Line managers ask for it, and the old way has an end date.", "Roles and incentives match, and the old way is switched off."]) },
CriterionWords { name: "Skills and team", question: "Is there a team that links business and technology?", act: "Build the team and the skills", levels: PerLevel(["Nobody links the two.", "There are people for it, but they are borrowed, training is general, or no product owner has time.", "There is a product owner with time, a mixed team, and training planned for each role.", "Users passed a practical check, and support answers in time.", "It is funded beyond the project, and users help improve it."]) },
],
[
CriterionWords { name: "Accountable owner", question: "Who answers for the benefit and for the mistakes?", act: "Give it an owner who decides", levels: PerLevel(["Nobody, or a committee.", "Someone drives the project, but does not answer for its benefit.", "One named owner in the business answers for the result, good or bad, and for the budget.", "That owner has made a hard decision.", "The benefit is one of the owner’s goals and part of normal operation."]) },
CriterionWords { name: "Person or machine", question: "Which decisions does the machine make, propose or leave to people?", act: "Settle what people and the machine decide", levels: PerLevel(["It is undefined, or the machine decides without limits.", "There is “a human in the loop”, but rules, limits, a way to escalate or a stop button are missing.", "It is written down what the machine decides, what it proposes and what people decide. There are limits, a way to escalate and a stop button.", "The agreed ways to stop it and to escalate were tested. People overrule it where needed.", "The system enforces the limits, and they change as results come in."]) },
CriterionWords { name: "Harm, rights and law", question: "Could it hurt someone or break a rule, and what then?", act: "Check harm, rights and law", levels: PerLevel(["It is forbidden. Or, assessed or not, it could do serious harm that would go unseen or could not be put right.", "Harm could be put right, but it was not assessed before real use began, or only in part.", "The risk class and what it requires (privacy, security, bias, redress) were assessed before real use.", "People who didn’t build it tested the controls, and there is a working way to challenge a result.", "Harm is monitored live, and findings are closed on time."]) },
CriterionWords { name: "Watch and stop", question: "When would you stop, and who checks?", act: "Set a stop limit, and check it", levels: PerLevel(["Nothing is watched, and nobody plans when to stop.", "Figures are watched, or will be. But a stop limit, review date, action or log of decisions is missing.", "Metric, stop limit, review date and action are in writing. Decisions are logged.", "It was checked on the date, and the decision was recorded.", "Benefit, drift and incidents are reviewed in use. What they show decides whether it keeps its funding."]) },
],
]) },
patterns: &[
Pattern { id: "showcase", name: "Showcase", when: Condition::All(&[
Condition::AtMost(Criterion { dimension: Dimension::Value, position: Position::First }, Level::Claimed),
Condition::AtMost(Criterion { dimension: Dimension::Value, position: Position::Second }, Level::Claimed),
]),
what: "Chosen because it is easy to show, not because it is worth it.", way_out: "Name one decision and one metric, or drop it.", ideas_from: &[
"The AI value-realization gap (Rowdy Bijland)",
"From pilot to production: the pilot paradox in enterprise AI",
] },
Pattern { id: "clean-room", name: "Clean-room pilot", when: Condition::All(&[
Condition::AtMost(Criterion { dimension: Dimension::DataReadiness, position: Position::First }, Level::Claimed),
Condition::Any(&[
Condition::AtLeast(Criterion { dimension: Dimension::Value, position: Position::First }, Level::Agreed),
Condition::AtLeast(Criterion { dimension: Dimension::Adoption, position: Position::Second }, Level::Agreed),
]),
]),
what: "It looks good on hand-picked data and has not been tried on live data.", way_out: "First of all, run it on unfiltered live data.", ideas_from: &[
"From pilot to production: the pilot paradox in enterprise AI",
"The AI value-realization gap (Rowdy Bijland)",
"The Value Chain of AI: Where Value Is Created (and Lost)",
] },
Pattern { id: "visible-progress", name: "Visible progress", when: Condition::All(&[
Condition::AtMost(Criterion { dimension: Dimension::Integration, position: Position::Third }, Level::Claimed),
Condition::Any(&[
Condition::AtMost(Criterion { dimension: Dimension::DataReadiness, position: Position::Fourth }, Level::Claimed),
Condition::AtMost(Criterion { dimension: Dimension::Integration, position: Position::First }, Level::Claimed),
]),
]),
what: "Effort goes where progress is easy to see: models and tools, not data and workflow.", way_out: "Spend the next month on data quality and the path to action.", ideas_from: &[
"The Value Chain of AI: Where Value Is Created (and Lost)",
] },
Pattern { id: "build-before-check", name: "Built before checked", when: Condition::All(&[
Condition::AtLeast(Criterion { dimension: Dimension::Integration, position: Position::Second }, Level::Agreed),
Condition::AtMost(Criterion { dimension: Dimension::DataReadiness, position: Position::First }, Level::Claimed),
]),
what: "Systems are being linked before anyone knows if the data is good enough.", way_out: "Check the data first, then where the decision runs, then the model.", ideas_from: &[
"The Value Chain of AI: Where Value Is Created (and Lost)",
] },
Pattern { id: "over-build", name: "Over-built", when: Condition::AtMost(Criterion { dimension: Dimension::Integration, position: Position::Third }, Level::Claimed),
what: "A simpler way might give most of the value sooner.", way_out: "Compare it with the simplest thing that could work.", ideas_from: &[
"The Value Chain of AI: Where Value Is Created (and Lost)",
] },
Pattern { id: "insight-without-action", name: "Insight without action", when: Condition::All(&[
Condition::AtMost(Criterion { dimension: Dimension::Integration, position: Position::First }, Level::Claimed),
Condition::AtLeast(Criterion { dimension: Dimension::DataReadiness, position: Position::First }, Level::Agreed),
]),
what: "The insight is there, but nobody has to act on it.", way_out: "Design the step, the trigger and who acts.", ideas_from: &[
"The Value Chain of AI: Where Value Is Created (and Lost)",
] },
Pattern { id: "extra-effort", name: "Extra effort", when: Condition::AtMost(Criterion { dimension: Dimension::Adoption, position: Position::First }, Level::Claimed),
what: "Using it costs the user more than not using it, so it won’t spread.", way_out: "Remove a step for the user; count rework when you measure.", ideas_from: &[
"The Value Chain of AI: Where Value Is Created (and Lost)",
"The AI value-realization gap (Rowdy Bijland)",
] },
Pattern { id: "rework", name: "Rework machine", when: Condition::All(&[
Condition::AtMost(Criterion { dimension: Dimension::Adoption, position: Position::First }, Level::Claimed),
Condition::AtMost(Criterion { dimension: Dimension::Adoption, position: Position::Second }, Level::Claimed),
]),
what: "Mistakes create rework, rework kills trust, and people work around it.", way_out: "Remove the mistakes that users correct most often, then win back trust on a small task.", ideas_from: &[
"The AI value-realization gap (Rowdy Bijland)",
] },
Pattern { id: "one-site", name: "Works in one place", when: Condition::All(&[
Condition::AtMost(Criterion { dimension: Dimension::DataReadiness, position: Position::Third }, Level::Claimed),
Condition::AtMost(Criterion { dimension: Dimension::Value, position: Position::Fourth }, Level::Claimed),
Condition::AtLeast(Criterion { dimension: Dimension::Value, position: Position::First }, Level::Agreed),
]),
what: "It works where it was built, but data and ways of working differ elsewhere.", way_out: "Agree on definitions, then prove it at a second site.", ideas_from: &[
"The AI value-realization gap (Rowdy Bijland)",
"The Value Chain of AI: Where Value Is Created (and Lost)",
] },
Pattern { id: "strong-but-unexplainable", name: "Strong but not allowed", when: Condition::All(&[
Condition::AtMost(Criterion { dimension: Dimension::Governance, position: Position::Third }, Level::Claimed),
Condition::AtLeast(Criterion { dimension: Dimension::DataReadiness, position: Position::First }, Level::Agreed),
Condition::AtLeast(Criterion { dimension: Dimension::Value, position: Position::First }, Level::Agreed),
]),
what: "It performs well but will stall because harm, rights and rules were left for later.", way_out: "Assess risk and redress now, with the people who can say no.", ideas_from: &[
"The AI value-realization gap (Rowdy Bijland)",
"From pilot to production: the pilot paradox in enterprise AI",
] },
Pattern { id: "unmeasured-rollout", name: "Rolled out, unmeasured", when: Condition::All(&[
Condition::AtLeast(Criterion { dimension: Dimension::Adoption, position: Position::Second }, Level::Claimed),
Condition::AtMost(Criterion { dimension: Dimension::Value, position: Position::Third }, Level::Claimed),
]),
what: "People use it, but nobody can say what it changed.", way_out: "Measure today’s value before the next user gets it.", ideas_from: &[
"The AI value-realization gap (Rowdy Bijland)",
] },
Pattern { id: "ownerless", name: "Nobody’s result", when: Condition::AtMost(Criterion { dimension: Dimension::Governance, position: Position::First }, Level::Claimed),
what: "Nobody in IT, in data or in the business answers for the benefit.", way_out: "Name one owner in the business who answers for benefit, mistakes and budget.", ideas_from: &[
"The AI value-realization gap (Rowdy Bijland)",
"The Value Chain of AI: Where Value Is Created (and Lost)",
] },
Pattern { id: "late-governance", name: "Late governance", when: Condition::All(&[
Condition::AtMost(Criterion { dimension: Dimension::Governance, position: Position::Third }, Level::Claimed),
Condition::AtLeast(Criterion { dimension: Dimension::Integration, position: Position::First }, Level::Agreed),
]),
what: "It is being built into the work before anyone has looked at the risk.", way_out: "Pause building for a week and assess the risk; it is cheaper now.", ideas_from: &[
"The AI value-realization gap (Rowdy Bijland)",
] },
Pattern { id: "quiet-resistance", name: "Quiet resistance", when: Condition::AtMost(Criterion { dimension: Dimension::Adoption, position: Position::Third }, Level::Claimed),
what: "Someone is losing control and wasn’t asked.", way_out: "Find the owner of the process it replaces and agree what changes for them.", ideas_from: &[
"From pilot to production: the pilot paradox in enterprise AI",
] },
Pattern { id: "slow-leak", name: "Slow leak", when: Condition::All(&[
Condition::Any(&[
Condition::AtMost(Criterion { dimension: Dimension::Integration, position: Position::Fourth }, Level::Claimed),
Condition::AtMost(Criterion { dimension: Dimension::Governance, position: Position::Fourth }, Level::Claimed),
]),
Condition::AtLeast(Criterion { dimension: Dimension::Adoption, position: Position::Second }, Level::Agreed),
]),
what: "It is in use, but nobody will notice if it gets worse.", way_out: "Name who runs it and which figure makes you act.", ideas_from: &[
"The AI value-realization gap (Rowdy Bijland)",
] },
Pattern { id: "sprawl", name: "Sprawl", when: Condition::All(&[
Condition::AtMost(Criterion { dimension: Dimension::Integration, position: Position::Third }, Level::Claimed),
Condition::AtMost(Criterion { dimension: Dimension::Value, position: Position::Fourth }, Level::Claimed),
]),
what: "It is one more tool beside others that do nearly the same.", way_out: "Merge it with what exists, or end one of them.", ideas_from: &[
"The Execution Gap in AI: Why Strategy Isn’t Translating Into Real Impact",
"The Value Chain of AI: Where Value Is Created (and Lost)",
"AI doesn’t fail. Organizations do.",
] },
Pattern { id: "theatre", name: "Theatre", when: Condition::All(&[
Condition::AtMost(Criterion { dimension: Dimension::Value, position: Position::Third }, Level::Claimed),
Condition::AtMost(Criterion { dimension: Dimension::Governance, position: Position::Fourth }, Level::Claimed),
]),
what: "No metric and no end date: it can only be admired.", way_out: "Write down metric, stop limit, date and action, or end it now.", ideas_from: &[
"From pilot to production: the pilot paradox in enterprise AI",
] },
Pattern { id: "lopsided", name: "Lopsided", when: Condition::SpreadAtLeast(7),
what: "One dimension is far ahead, but the weakest decides what the whole can give.", way_out: "Leave the strong dimension alone; spend on the weak one.", ideas_from: &[
"The Value Chain of AI: Where Value Is Created (and Lost)",
] },
] };
