### Every sentence on the screen that does not come from the model file. This file is the one that other languages
### follow: copy it, keep the ids and everything in { }, and translate the rest. The build checks it.
###
### What you may write: text; { $name }; { -term }; { other-message }; { "literal text" }; and a choice by number:
###     { $count ->
###         [0] nothing
###         [one] one thing
###        *[other] { $count } things
###     }
### In square brackets is a number or a plural category of your language: zero, one, two, few, many. *[other] must be there.
### Not supported: attributes, functions, terms with arguments, a choice by text.
###
### English only: every $name has a line in the comment above its message, `# $name (text): what it is` or (number). Their
### order is the order in the code, so do not sort them. Every message is shown somewhere; one that is not fails the build.
### Ids that start with `loader-` belong to the JavaScript that starts the tool; they are plain text without { }.
###
### $names stand for words of the model or of this file, numbers, times, and names of files and folders. What a person typed into
### a case is never part of a sentence: it is shown on its own, so that right-to-left text cannot reorder the sentence around it.
###
### Style: short sentences, second person, contractions, no jargon, no exclamation marks. One word for one thing: docs/glossary.md has
### them. A button is a verb. An error says what happened, what is safe and what to do.

## When the tool cannot start or go on: JavaScript shows these below the text of the page

loader-brand = Stop · Fix · Scale
loader-title = The tool isn’t running. Saved work is safe.

loader-wasm-blocked-csp = The security policy of this page blocks WebAssembly, which the tool needs. Ask whoever runs the page to add 'wasm-unsafe-eval' to script-src, and this address to connect-src.
loader-wasm-mime = The server sent something else instead of part of the tool, often a sign-in or error page. Reload the page. If that doesn’t help, ask whoever runs it to check the .wasm files.
loader-wasm-missing = Part of the tool didn’t load. Check your connection and reload the page. If that doesn’t help, ask whoever runs it to put the .wasm files next to the script.
loader-wasm-cors = Part of the tool is on a server that doesn’t let this page use it. Ask whoever runs the page to put all files of the tool on one server.
loader-wasm-origin = This page asks for part of the tool from a server that isn’t approved, so nothing from there was run. Ask whoever runs the page to check wasm-src, and data-wasm-origins in the script tag.
loader-sandboxed = This page is in a frame that is cut off from its own server, so part of the tool didn’t load. Ask whoever runs that server to send the header Access-Control-Allow-Origin: * with the .wasm files.
loader-from-disk = Browsers can’t load this page from a disk. Open the file stop-fix-scale.html instead. It has everything in it.
loader-wasm-disabled = WebAssembly is turned off in this browser, often by a strict security setting. Allow it for this page, or use a different browser.
loader-wasm-old-browser = This browser is too old for the tool. Update it, or use a different one.
loader-panic = Something went wrong and the tool has stopped. Your data hasn’t left this page. Download a copy to be safe, then reload.
loader-value-missing = Rate all five dimensions. “Don’t know” is an answer, too.
loader-early = The tool is on its way. What you have entered is kept.
loader-frame-theirs = This case belongs to the surrounding page and isn’t saved here.
loader-frame-own = Show my own cases
loader-frame-send = Send this case to the surrounding page
loader-frame-back = Return to that page’s case
loader-page-new = A new version is here.
loader-page-reload = Reload

# Before the error code.
loader-code = Error code for support:

## Lists of names: "Value", "Value and Adoption", "Value, Adoption and Governance"

# Two names.
# $first (text): the first name
# $last (text): the last name
list-pair = { $first } and { $last }

# Three names or more: all but the last.
# $list (text): the names so far, already joined
# $next (text): the next name
list-middle = { $list }, { $next }

# Three names or more: the last.
# $list (text): all names before, already joined
# $last (text): the last name
list-end = { $list } and { $last }

## The first page, until there is a case

brand = Stop · Fix · Scale

start-title = Is your AI idea worth it?

start-how = Pick the sentence that fits, five times. You see at once whether to stop it, fix it or scale it, what holds it back, and what to do first.

start-name = What is the idea or tool?

start-for-example = Sort letters by urgency

start-go = Start

# A line may break after a dot, not before it.
start-facts = 5 ratings{ "\u00a0" }· about 2 minutes{ "\u00a0" }· no sign-in, nothing is sent

start-example = Example

# The name of the finished example.
example-title = Fraud warning for invoices

start-look = Look at the finished example

# What each verdict means.
start-stop = Not worth it, or it could hurt someone. No project can repair that.

start-fix = Worth it, but something is too weak or not proven yet. You’ll see what to do.

start-scale = Every dimension is strong and proven in real use. Put more behind it.

## The case

title-label = Case name

about-more = Summary and owner

# The same, once one of them is there.
about-edit = Edit

# Closes both.
about-done = Done

summary-label = Summary

owner-label = Owner

# Shown in place of the name of a case that has none.
untitled = Untitled case

note-label = Note

# In an empty note.
note-add = Add a note

## Questions

intro = Pick the strongest sentence that is wholly true. Between two? Take the weaker. If you don’t know, say so. It won’t count against you.

progress-title = Five ratings give a first verdict

# In its place, once all dimensions are answered.
progress-title-all = Your five ratings

# How many of the dimensions are answered.
# $answered (number): how many have an answer
# $dimensions (number): how many there are
# $unknown (number): how many of the answers are Don't know
progress = { $answered } of { $dimensions } answered{ $unknown ->
    [0] { "" }
    [one] , one of them “Don’t know”
   *[other] , { $unknown } of them “Don’t know”
}

# What the open questions can still change.
# $count (number): how many of them can each change what is still possible
progress-decide = { $count ->
    [one] One open question could still change the result.
   *[other] { $count } open questions could still change the result.
}

progress-together = One answer alone can’t change the result. Some together can.

progress-settled = If your answers hold up, nothing that is open can change the verdict.

# The line of a dimension: the button that opens it, if it has no answer yet, or has one; and the button that closes it.
dimension-answer = Answer

dimension-change = Change

dimension-close = Close

# The same for screen readers.
# $dimension (text): the dimension
dimension-answer-of = Answer: { $dimension }

# $dimension (text): the dimension
dimension-change-of = Change: { $dimension }

# $dimension (text): the dimension
dimension-close-of = Close: { $dimension }

# Folds a dimension and opens the next one without an answer.
dimension-advance = Close and go on

# In the line of a dimension whose four questions are all answered, before its score.
four-answers = Four answers

# After the answer of a dimension, if the claim is not proven.
# $level (text): the level that was chosen
# $counted (text): the level that counts instead
level-counts-as = { $level }, counts as { $counted }

# The line of a rating that no longer counts, because all four questions are answered. "Show" follows.
# $answer (text): the sentence that was chosen, without a full stop
old-rating = Rating: { $answer }

show = Show

# The button that shows the four questions of a dimension, and the one that hides them.
# $answered (number): how many of the four are answered
unfold = Answer the four · { $answered } of 4

fold = Hide the four questions

# The same for screen readers, with the name of the dimension.
# $answered (number): how many of the four are answered
# $dimension (text): the dimension
unfold-of = Answer the four · { $answered } of 4: { $dimension }

# $dimension (text): the dimension
fold-of = Hide the four questions: { $dimension }

# Before there is a rating or an answer.
counts-none = One rating stands for four questions.

# Which answers of a dimension count, once it has a quick rating.
counts-quick = This rating covers all four questions until you answer them.

# $answered (number): how many of the four are answered
# $left (number): how many the quick rating covers
counts-both = { $left ->
    [one] { $answered } of 4 answered. The rating above covers the last one.
   *[other] { $answered } of 4 answered. The rating above covers the other { $left }.
}

# $answered (number): how many of the four are answered
counts-some = { $answered } of 4 answered. The others are open.

counts-answers = Your four answers count. The rating above no longer does.

not-answered = Not answered

# A level with how it is known, in short.
# $level (text): the level
# $evidence (text): how it is known, a short sentence without a full stop
level-with-evidence = { $level } ({ $evidence })

dont-know = Don’t know

dont-know-meaning = Nobody here can say yet

# The name of the small group of questions on proof, asked for the two upper levels.
how-do-we-know = How do we know?

# Shown where a claim is not proven.
# $level (text): the name of the level that counts instead
counts-as = Counts as { $level } until there is better proof.

clear = Clear

# For screen readers, where "Clear" alone would not say what.
# $question (text): the dimension or question whose answer is cleared
clear-answer = Clear: { $question }

context-title = People and autonomy

context-why = If people are affected, or no one confirms what it does, { verdict-scale } needs proof that governance works.

yes = Yes

no = No

## Result

result = Result

verdict-stop = Stop

verdict-fix = Fix

verdict-scale = Scale

verdict-open = Can’t say yet

# Before there is a verdict: the two that are still possible.
# $low (text): the worse one
# $high (text): the better one
verdict-or = { $low } or { $high }

# Spoken by screen readers when the verdict changes while changes are tried.
# $verdict (text): the verdict that they would give
status-trial = With the changes: { $verdict }.

# Spoken by screen readers when the verdict changes, and written in the report.
# $verdict (text): the new verdict
status-verdict = Verdict: { $verdict }.

# Shown where the verdict would be a different one if every claim counted without proof.
claimed-fix = If every claim counted, this would be { verdict-fix }. A claim counts only as far as it is proven.

claimed-scale = If every claim counted, this would be { verdict-scale }. A claim counts only as far as it is proven.

## Result: the rule that decided

# What decides, then a sentence about it.

# One answer stops the case by itself. What was said about it follows.
# $criterion (text): the name of the criterion
reason-knock-out = One answer alone stops it: { $criterion }.

# $dimension (text): the dimension of value
reason-low-value = { $dimension } is too low to go on.

reason-low-value-why = Nothing else can make up for it.

# $dimensions (text): three dimensions or more
reason-weak = { $dimensions } are all weak.

reason-weak-why = That calls for a fresh start, not a repair.

# $dimension (text): the dimension that is too low
reason-held-back = { $dimension } is holding it back.

# $criterion (text): the name of the lowest criterion of that dimension
# $sentence (text): what was said about it, a whole sentence
reason-held-back-by = { $criterion }: { $sentence }

# $anchor (text): how that dimension was rated, without a full stop
reason-rating = { $anchor }.

reason-gaps = Nothing is too low so far, but there are gaps.

# $open (text): the name of what is open and matters most
reason-gaps-first = Start with { $open }.

reason-prove = The design is sound, but not proven.

# $criterion (text): where proof is missing first
reason-prove-first = What’s missing is proof from real use, starting with { $criterion }.

reason-ready = Every dimension is strong.

reason-ready-why = The proof is there.

# $dimensions (text): the dimensions without an answer
# $count (number): how many they are
reason-not-rated = { $count ->
    [5] Rate each dimension to get a first verdict.
   *[other] Rate { $dimensions } to get a verdict.
}

# All dimensions are answered, some with Don't know.
# $dimensions (text): the dimensions without a level
reason-unknown = Find out about { $dimensions }.

# $count (number): how many dimensions they are
reason-unknown-why = { $count ->
    [one] It decides the verdict.
   *[other] They decide the verdict.
}

## Result: what is still possible

range-title = What it can still become

range-all = Any verdict is still possible.

# $verdict (text): a verdict other than the current one
range-could = Open questions could still make it { $verdict }.

range-no-scale = { verdict-scale } is out of reach with these answers.

range-no-stop = { verdict-stop } is ruled out by these answers.

# $verdict (text): the only one left
range-one = { $verdict } for certain: no open question can change that.

## Result: the five dimensions

balance-title = How strong each dimension is

# The label of the limit below which a dimension is weak.
# $score (number): that limit
balance-weak = weak below { $score }

# The label of the limit that a dimension has to reach.
# $score (number): that limit
balance-scale = { verdict-scale } from { $score }

# Below the bars.
balance-note = The lowest bar decides, not the average.

# Below the bars of a case that one answer stops.
balance-one = One answer decides here, not the bars.

balance-claimed = Dashed: claimed, but not proven yet.

# Marks a dimension because of which the case is stopped.
stops = stops it

# Marks the dimension that limits the whole, unless the case is stopped.
weakest = weakest

# In place of a score while nothing is known.
not-known = open

# A score that depends on what is still open.
# $low (number): the lowest it can be
# $high (number): the highest it can be
score-between = { $low } to { $high }

# The same beside a bar, where there is little room.
# $low (number): the lowest it can be
# $high (number): the highest it can be
score-range = { $low }–{ $high }

# A score, and what it would be if every claim counted.
# $score (number): the score
# $claimed (number): the score as claimed
score-claimed = { $score }, claimed { $claimed }

## Result: what-if

trial-start = Try changes

trial-title = You’re trying out changes.

trial-safe = Nothing changes in your case until you keep them. Name and notes are locked for now.

# Below the verdict with the changes.
# $verdict (text): the verdict without them
trial-real = Without the changes: { $verdict }.

# $count (number): how many answers differ from those of the case
trial-differences = { $count ->
    [0] Nothing is different yet. Change any answer.
    [one] One answer is different.
   *[other] { $count } answers are different.
}

trial-keep = Keep

trial-drop = Discard

# Asked before the answers of a trial become those of the case. How many would change follows.
trial-sure = Are these answers true today? Don’t keep what you only hope for.

# $count (number): how many answers
trial-would-change = { $count ->
    [one] One answer would change.
   *[other] { $count } answers would change.
}

trial-keep-true = Yes, keep the changes

trial-back = Go back

# A button "Undo" follows.
# $count (number): how many answers
trial-kept = { $count ->
    [one] One answer changed.
   *[other] { $count } answers changed.
}

# While a way to a better verdict is shown as a trial.
trial-way-title = You’re trying out a plan.

trial-way-safe = It shows what would have to be true. You can save its steps. Your answers stay as they are.

# Beside a dimension, about answers that are folded away.
# $count (number): how many of the four are changed on trial
was-four = { $count ->
    [one] One answer differs in this trial.
   *[other] { $count } answers differ in this trial.
}

# Beside a question whose answer is changed on trial.
# $answer (text): what the case says
was = Before: { $answer }

## Result: what to do next

# $verdict (text): the better verdict that the steps lead to
path-title = Steps to { $verdict }

# Above the first steps to a better verdict.
path-first = Do these first

# The same for a case that is stopped.
path-first-stop = What has to change first

# Shows all steps.
# $count (number): how many steps there are
# $verdict (text): the better verdict that the steps lead to
path-all = { $count ->
    [one] The only step to { $verdict }
   *[other] All { $count } steps to { $verdict }
}

# $count (number): how many criteria have to rise
path-steps = { $count ->
    [one] One step is needed.
   *[other] All { $count } steps are needed.
}

# Tries all steps at once, without changing the case.
# $verdict (text): the better verdict that the steps lead to
path-try = Try the steps to { $verdict }

# What a step to the second level aims at: its sentence says what is still missing then.
# $sentence (text): what is true at that level
step-least = At least: { $sentence }

# Below the name of a step: how to see that it is done.
# $sentence (text): what is true then
step-aim = Done when: { $sentence }

# A step in one line, in the report, in the result as text and in the table.
# $act (text): what to do, without a full stop
# $aim (text): how to see that it is done
step-in-a-line = { $act }. { $aim }

# A step, and how to see that it is done.
# $level (text): the level to reach
# $done (text): the sentence that is true at that level
step-done = { $level }: { $done }

# On paper, before the names of what else has to reach a level.
# $level (text): the name of the level
path-reach = Then reach { $level }:

# A step on paper.
# $criterion (text): the name of what has to rise
# $level (text): the level to reach
step-in-short = { $criterion } ({ $level })

task-do = To do

task-show = To prove

task-find-out = To find out

plan-save = Save as plan

# A button "Undo" follows.
plan-saved = Saved as your plan.

plan-removed = Plan removed.

plan-title = Your plan

# $done (number): how many steps are done
# $total (number): how many there are
plan-done = { $done } of { $total } steps done.

# $date (text): the day on which it was saved
plan-date = Planned on { $date }.

# In place of what has to be done for a step.
plan-step-done = Done

plan-remove = Remove the plan

# Before the day by which a step is due, which a person can set.
plan-due = Due

# In place of the field, while there is no such day.
plan-set-due = Set a date

# The same for screen readers.
# $criterion (text): the name of what has to rise
plan-due-of = Due: { $criterion }

# $days (number): for how many days a step has been due
plan-overdue = { $days ->
    [one] One day overdue
   *[other] { $days } days overdue
}

# After a step in the report.
# $date (text): the day by which it is due
plan-due-on = Due on { $date }.

# A step on paper.
# $criterion (text): the name of what has to rise
# $level (text): the level to reach
# $date (text): the day by which it is due
plan-due-in-short = { $criterion } ({ $level }, due on { $date })

# $criterion (text): the name of what has to rise
# $level (text): the level to reach
# $date (text): the day by which it was due
plan-late-in-short = { $criterion } ({ $level }, overdue since { $date })

next-title = Answer next

# The same where the question was answered with Don't know.
next-find-out = Find out next

# The question was answered with Don't know.
# $answer (text): that answer
next-so-far = So far: { $answer }.

## Result: what would cost Scale

losing-title = What would cost you { verdict-scale }

losing-one = Losing one level in any of these.

losing-none = No single answer, even one level lower.

# Some dimensions only have a rating.
losing-whole = No single answer, but perhaps a lower rating for a whole dimension.

## Result: patterns

patterns-title = Warning patterns

# $way-out (text): what to do about a pattern, a whole sentence
way-out = What to do: { $way-out }

## Result: where the rules come from

origin-title = How this is decided

origin-rules = The weakest dimension limits the whole, so there is no total. A project can’t repair missing value or serious harm, so those stop a case. It can repair data, integration and adoption, so a weakness there means { verdict-fix }.

origin-proof = A claim without measured proof counts as Agreed at most. If the verdict depends on something you don’t know, it is { verdict-fix }: go and find out.

origin-argued = The limits are based on reasoning, not on past cases. Treat the verdict as a reason to talk, not as a forecast.

origin-ideas = Where the ideas come from

## Result: on paper

print = Print this case

projector = Present

# In the element: copies the verdict, the scores and what to do first as text.
copy-result = Copy result

## Review: when a case is reviewed, and what for

review-title = Review

review-why = Agree now what would make you stop. It gets harder later.

# Opens the fields of the review.
review-plan = Plan one

review-metric = Metric

# The worst value of the metric with which the case may go on.
review-floor = Stop if it is worse than

review-date = Review date

review-action = What to do then

# $days (number): in how many days the review is due
review-in = { $days ->
    [0] The review is due today.
    [1] The review is due tomorrow.
   *[other] The review is due in { $days } days.
}

# $days (number): how many days ago the review was due
review-past = { $days ->
    [1] The review was due yesterday.
   *[other] The review was due { $days } days ago.
}

# Before the action that the person has written down.
review-agreed = What you agreed to do:

# Shown when the review is past and the weakest dimension has not risen.
review-propose = Consider { verdict-stop }.

# The reason for the proposal above.
# $dimension (text): the dimension that was weakest when the review was set
# $then (text): its score then, as in "25" or "25 to 50"
# $now (text): its score now
review-stuck = { $dimension } was the weakest when you set this review, and it hasn’t risen: { $then } then, { $now } now.

review-verdict = The verdict itself depends only on your answers.

## History: the versions of a case

# The button that leads there from the case.
history-way = View history

history-title = History

# The heading of the page.
# $case (text): the name of the case
history-of = History of { $case }

history-back = Return to the case

# Above the list of versions.
history-what = The newest versions, and some older ones. Restoring one keeps the current version, too.

history-empty = There are no earlier versions yet. The first one appears once a change to the case is saved.

history-trouble = The earlier versions couldn’t be read. The case itself is safe. Reload the page to try again.

# $count (number): how many versions cannot be read
history-unreadable = { $count ->
    [one] One earlier version can’t be read. It is kept, unchanged.
   *[other] { $count } earlier versions can’t be read. They are kept, unchanged.
}

lines-title = Each dimension over time

# Explains the drawing.
lines-note = Dots mark the days on which a score changed. Shaded: what the open questions could still make of it.

# The beginning of a quarter, on a line of time.
# $quarter (number): from 1 to 4
# $year (number): the year
quarter = Q{ $quarter } { $year }

versions-title = Earlier versions

# The current version; also the end of the lines over time.
version-now = Now

# Unfolds the earlier versions from the same sitting: all but the last one.
# $count (number): how many there are
versions-between = { $count ->
    [one] One earlier version from the same sitting
   *[other] { $count } earlier versions from the same sitting
}

version-oldest = The oldest version.

version-deleted = The case was deleted then.

# How much has changed since the version before.
# $count (number): how many answers
# $names (text): the dimensions and other parts that they belong to
version-answers-changed = { $count ->
    [0] No answers changed.
    [one] One answer changed: { $names }.
   *[other] { $count } answers changed: { $names }.
}

# $count (number): how many texts and dates have changed
version-details-changed = { $count ->
    [one] One detail changed.
   *[other] { $count } details changed.
}

version-view = View

version-compare = Compare

version-restore = Restore

# The same for screen readers, with the time of the version.
# $action (text): one of the three above
# $time (text): when the version was saved, as in "Nov 21, 2026, 3:40 PM"
version-action = { $action }: { $time }

# The heading of the first column of the table.
comparison-item = Item

# Before the choice of a version: now, or a time.
comparison-with = Compare with

comparison-no-differences = No differences.

comparison-verdict = Verdict

# The rating of a whole dimension, where its four questions may be in the same table.
# $dimension (text): the dimension
comparison-dimension = { $dimension } as a whole

# $criterion (text): the criterion that the note is about
comparison-note = Note: { $criterion }

trend-better = Better

trend-worse = Worse

notice-brought-back = Version restored. The previous one is in the history.

## The report: a case as text, to paste in a chat or on a page

report-answers = Answers

# Before a date.
report-changed = Last changed

report-code = Share code

## The result bar at the bottom of narrow pages

# $answered (number): how many dimensions have an answer
# $dimensions (number): how many there are
bar-progress = { $answered } of { $dimensions }

bar-show = See why

# In place of the weakest dimension while changes are tried.
bar-tried = With the changes

## About the tool: one worked example

worked-title = A worked example

worked-case = Doctors send letters to a hospital, and AI sorts them by urgency. The results affect people, and a person confirms each one.

# The headings of the table.
worked-dimension = Dimension

worked-answer = What was answered

worked-score = Score

# Why the example is not the worst verdict.
# $value (text): the dimension of value
# $score (number): its score
# $limit (number): the score at which that would be the verdict
# $weakest (text): the only weak dimension
# $count (number): how many weak dimensions it would take
worked-stop = No. { $value } scores { $score }; { $limit } or less would stop it. Only { $weakest } is weak; it takes { $count } weak dimensions to stop it.

# Why it is not the best one.
# $score (number): the score that every dimension needs
worked-scale = No. Every dimension needs { $score } or more, and none has it.

# Why it is the one in between.
# $weakest (text): the lowest dimension
# $score (number): the score below which a dimension needs repair
worked-fix = { $weakest } is below { $score }, so it needs repair. It holds the case back, however high the others are.

## About the tool: the rules, from the numbers of the model

rules-asked = Levels and proof

rules-levels = Every question is answered with a level. Each level means the same everywhere.

rules-proof = The two highest levels need proof. How you know decides how far a claim counts.

# $level (text): the highest level that this kind of proof can show
rules-up-to = counts up to { $level }

rules-quick = A dimension rating covers its unanswered questions. It may be one level off, so more verdicts stay possible.

# $low (text): the lowest level
# $high (text): the highest level
rules-score = A dimension scores 0 if all four questions are at { $low }, and 100 if all are at { $high }, with equal steps between.

rules-verdicts = The verdicts

rules-stop = If any of these is true:

# $criterion (text): the name of a criterion
# $level (text): the lowest level
rules-knock-out = { $criterion } is at { $level }.

# $dimension (text): the dimension of value
# $score (number): a score from 0 to 100
rules-low-value = { $dimension } scores { $score } or less.

# $count (number): how many dimensions
# $score (number): a score from 0 to 100
rules-weak = { $count } or more dimensions score { $score } or less.

rules-scale = If both of these are true, and nothing above applies:

# $score (number): a score from 0 to 100
rules-strong = Every dimension scores { $score } or more.

rules-floors = Every question is at the level named in the list below, or higher.

# $score (number): a score from 0 to 100
rules-fix = Otherwise: something is too low, not known or not proven yet. A dimension below { $score } needs repair.

rules-open = A dimension has neither a rating nor three answers, and no verdict is certain yet.

rules-needs = What each question needs for { verdict-scale }

# $level (text): a level
# $exposed (text): a higher level
rules-exposed = { $level }, but { $exposed } if people are affected or no one confirms what it does

## About the tool: the data, and the check of the rules

data-title = Where your data is

data-text = In this browser, and in the files and links you make. Nothing is sent anywhere: once the page has loaded, it makes no more requests. Clearing this site’s data deletes your cases, so save a backup now and then.

check-title = Check the rules yourself

# $count (number): how many cases there are
check-text = An independent program scored { $count } cases. Your browser can score them again, here and now, and compare every verdict, score, step and pattern.

# $count (number): how many cases there are
check-run = Score the { $count } cases

# $agree (number): how many come out the same
# $total (number): how many there are
check-outcome = { $agree } of { $total } agree.

check-differ = These came out differently:

## All cases: what is above every page

# The name of the navigation, for screen readers.
ways = Pages

way-cases = All cases

way-case = This case

way-about = How it works

# In place of a page that has not arrived yet, and after a failure.
rest-waiting = This page comes in a moment.

rest-late = This page didn’t load. The tool keeps trying. If it was updated on its server in the meantime, reload: what is saved stays.

## All cases: whether the work is saved

saving-nothing = Your answers will be saved in this browser.

saving-under-way = Saving…

saving-saved = Saved in this browser.

saving-saved-local = Saved in this browser, but space is limited. Save a backup now and then.

not-saved-refused = Not saved: this browser doesn’t let the page store anything. Keep this page open, and save a backup before you leave.

not-saved-full = Not saved: this browser’s storage is full. Keep this page open. Free some space, or save a backup before you leave.

not-saved-newer = Not saved: a newer version of the tool was used here. Reload to update.

not-saved-too-large = Not saved: this case is too large. Shorten its notes.

not-saved-closed = Not saved: this browser’s storage was closed or cleared. Keep this page open, and save a backup before you leave.

not-saved-other = Not saved: the browser couldn’t write. Keep this page open, and save a backup before you leave.

## All cases: finding, sorting and comparing them

# The title of the page.
# $count (number): how many cases there are
cases-title = { $count ->
    [0] Your cases
    [one] One case
   *[other] { $count } cases
}

# Prints the list on paper.
board-sheet = Print the board sheet

# Exports the same workbook as the button above the list of exports.
excel = Export to Excel

new-case = Add a case

# In place of the list, while there are no cases.
no-cases = You have no cases yet. A case is one use of AI: an idea, a trial or a tool in use. Rate it on five dimensions to see whether to stop, fix or scale it, and why. It stays in this browser.

# Shows the search, the order and the comparison, where there is little room.
tools-label = Search, sort and compare

search-label = Search

sort-label = Sort by

sort-nearest = Nearest to { verdict-scale }

# The most urgent first.
sort-weakest = Weakest first

sort-review = Review due

sort-name = Name

sort-newest = Last changed

# The name of the bar with a button for each verdict, which shows only its cases.
filter-label = Show only

# How many cases there are, and how many of them are shown.
# $found (number): how many have all the words searched for
# $all (number): how many there are
cases-found = { $found ->
    [0] No cases match.
   *[other] { $found } of { $all } cases
}

# In place of the list: the search and the chosen verdict leave nothing.
nothing-found = None of your cases match what you’re looking for.

# Ends the search and the choice of a verdict.
find-all = Show all cases

# Below the printed list: what the letters above the small bars and the line through them mean.
# $dimensions (text): each letter with the name of its dimension
# $limit (number): the score that every dimension needs for Scale
board-key = { $dimensions }. The line through the bars is { $limit }: what { verdict-scale } needs.

# The button below the cases.
# $next (number): how many more it shows
# $left (number): how many are not shown yet
cases-more = Show { $next } more ({ $left } left)

# Shows how to rename, copy or delete a case.
case-more = More

rename = Rename

duplicate = Duplicate

delete = Delete

# After the name of a copy.
copy-suffix = (copy)

# After the name of a case of which two tabs had different versions.
copy-other-tab = (other tab)

# Above the columns of the table.
column-verdict = Verdict

column-case = Case

column-weakest = Weakest

column-changed = Changed

column-review = Review

# In place of the column above, while the cases are compared with an earlier moment.
# $moment (text): the day of the moment, or the name that the person has given it
column-since = Since { $moment }

# For screen readers.
column-actions = Actions

# In place of the weakest dimension.
all-even = all equal

# In place of the weakest dimension: how many dimensions depend on open questions.
# $count (number): how many
dimensions-open = { $count } open

# When a case is reviewed, in a narrow column.
# $days (number): how many days ago that should have been
review-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}

review-today = due today

# $date (text): the day
review-due = due { $date }

# $count (number): how many reviews should have been before today
reviews-late = { $count ->
    [one] One review is late.
   *[other] { $count } reviews are late.
}

# $dimension (text): the dimension
# $held (number): how many cases it holds back
# $all (number): how many cases there are
holds-back = { $dimension } holds back the most cases: { $held } of { $all }.

# $dimensions (text): two dimensions
# $held (number): how many cases each of them holds back
# $all (number): how many cases there are
hold-back = { $dimensions } hold back the most cases: { $held } of { $all } each.

plot-title = Which cases are worth it, and what holds them back?

# What is drawn upwards.
plot-upwards = Weakest other dimension

# What is drawn across.
plot-across = Value

# For screen readers.
plot-label = A plot of Value against the weakest other dimension. The list says the same in words.

plot-note = Each mark is a case; its shape is its verdict. A dotted line leads to the best that open answers allow.

# The names of the parts of the plot, for the three verdicts.
zone-stop = Value too low

zone-fix = Held back

zone-scale = Strong enough

# Next to a mark of several cases.
# $count (number): how many there are
plot-cases = { $count } cases

# After the names of the cases of a mark.
# $count (number): how many cases there are besides those
plot-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}

## All cases: what has changed since an earlier moment

compare-label = Compare with

# No moment is chosen.
compare-nothing = Nothing

compare-backup = The last backup

# $day (text): the last day of the quarter
compare-quarter = End of quarter, { $day }

# Opens a field for a name of the present moment, such as a meeting.
moment-name = Name this moment

moment-meaning = Give this moment a name, such as a board meeting. You can then compare all cases with it later.

moment-label = Name

# In the field at first.
# $day (text): today
moment-proposal = Board of { $day }

moment-put = Save the name

moment-named = The name is saved.

# Forgets the name of the moment with which the cases are compared.
moment-forget = Remove the name

comparing = Comparing…

# What has changed in a case, in a narrow column.
change-nothing = no change

change-new = new

change-unknown = not known

# $before (text): the verdict at the earlier moment
# $now (text): the verdict now
change-verdict = { $before } → { $now }

# $dimension (text): a dimension
# $points (number): how much its score rose
change-rise = { $dimension } +{ $points }

# $dimension (text): a dimension
# $points (number): how much its score fell
change-fall = { $dimension } −{ $points }

# $count (number): how many more questions have an answer
change-more = { $count ->
    [one] 1 more answer
   *[other] { $count } more answers
}

# $count (number): how many fewer questions have an answer
change-fewer = { $count ->
    [one] 1 fewer answer
   *[other] { $count } fewer answers
}

# What has changed in all cases.
# $moment (text): the day of the earlier moment, or the name that the person has given it
# $parts (text): one or more of the next three messages
since = Since { $moment }, { $parts }.

# $count (number): how many cases have a better verdict
since-rose = { $count ->
    [one] one case improved
   *[other] { $count } cases improved
}

# $count (number): how many cases have a worse verdict
since-fell = { $count ->
    [one] one case got worse
   *[other] { $count } cases got worse
}

# $count (number): how many cases were added
since-new = { $count ->
    [one] one case is new
   *[other] { $count } cases are new
}

# $moment (text): the day of the earlier moment, or the name that the person has given it
since-nothing = Since { $moment }, no verdict has changed and no case is new.

# $count (number): how many cases have no version from the earlier moment
since-unknown = { $count ->
    [one] One case has no version from then.
   *[other] { $count } cases have no version from then.
}

# $moment (text): the day of the earlier moment, or the name that the person has given it
plot-since = A solid line shows how a case has moved since { $moment }.

## All cases: what is deleted

# $count (number): how many cases are deleted
deleted-title = Deleted ({ $count })

deleted-meaning = Deleted cases stay here until you delete them for good.

# $count (number): how many of them are listed
deleted-more = Showing the first { $count }.

bring-back = Restore

forget = Delete for good

# What "Delete for good" does. Two buttons follow.
forget-meaning = This can’t be undone. The history of the case is deleted, too.

forget-sure = Yes, delete for good

forget-leave = Keep it

## All cases: what has just happened

notice-deleted = Case deleted.

notice-copied = Another tab also changed this case, so your changes were saved as a separate case.

# A preview was changed, so it is now one of the cases.
notice-kept = Kept as your copy.

notice-elsewhere = This case was changed in another tab. You’re seeing the latest.

# A link leads to a case that was deleted, or is in a different browser.
notice-no-such-case = The case behind this link isn’t in this browser. It may have been deleted, or be on another device. Your other cases are safe.

undo = Undo

# The button that shows a link to the open case.
share = Share

# The button with which a link, a code or a file is opened.
open-shared = Open a link or code

dismiss = Close

## All cases: files

files-title = Backup, import and export

# Above what can be done with all cases: three columns.
backup-heading = Back up

import-heading = Import

export-heading = Export

backup-now = Back up all cases

backup-folder = Back up to a folder

# $folder (text): the name of the folder
backup-chosen = Back up to the folder “{ $folder }”

backup-other = Choose a different folder

# Where the browser has no way to write into a folder.
backup-no-folder = This browser can’t write to folders. Backups go to your downloads.

backup-none = Not backed up yet.

# $days (number): how many days ago the last backup was made
backup-days = { $days ->
    [0] Last backup today.
    [1] Last backup yesterday.
   *[other] Last backup { $days } days ago.
}

# $changes (number): how many changes were made since the last backup
backup-changes = { $changes ->
    [0] Nothing has changed since.
    [one] One change since.
   *[other] { $changes } changes since.
}

# The reminder, after one of the sentences above.
backup-due = Clearing this browser’s data would delete your cases.

import-choose = Import files

# In place of the name of a file, if only the text of the file was pasted.
pasted-text = pasted text

import-meaning = Choose a backup or case file. You’ll see its contents before anything changes; nothing is replaced unless you say so. You can also drop files anywhere on this page.

export-for-people-meaning = One row for each case, in words and in the order of the list. The workbook has a second sheet with all data.

# The four exports are below the title "Export".
export-workbook = Excel workbook (.xlsx)

export-short = Short table (CSV)

export-for-programs-meaning = For other programs: every answer of every case, in columns that always have the same names.

export-table = All data (CSV)

export-lines = Lines for data tools (NDJSON)

drop-here = Drop the files here to see what’s in them.

## One case: saving or sharing it

hand-on-title = Save or share this case

save-case = Save a case file

save-report = Save a text report

copy-report = Copy a text report

## The short table of all cases, for a spreadsheet. Some of its columns have the names of those of the list.

# The names of the two sheets of a workbook.
sheet-short = Cases

sheet-all = All data

# The verdicts that are still possible, such as "Stop or Fix".
table-range = Still possible

# What decides the verdict.
table-reason = Reason

# The first step to the nearest better verdict.
table-first = Do this first

## What was written, and other ways to get it

# While many cases are written. A button "Stop here" follows.
# $done (number): how many cases are written
# $total (number): how many there are to write
writing = Writing cases: { $done } of { $total } written.

written-saved = Sent to your downloads.

written-workbook = Sent to your downloads. Some pages block downloads silently; if it isn’t there, export a short table instead, which you can copy.

# $folder (text): the name of the folder
written-in-folder = Saved to “{ $folder }” and checked.

written-not-in-folder = The folder couldn’t be written to. Your cases are safe. Copy the text instead, or back up without the folder.

written-copied = Copied. Paste it where you need it.

written-not-copied = This page isn’t allowed to copy. Here is the text: select all of it and copy it yourself.

# $count (number): how many cases are left out
written-left-out = { $count ->
    [one] One case is too large for a file and was left out. Shorten its notes.
   *[other] { $count } cases are too large for a file and were left out. Shorten their notes.
}

# Unfolds what to do if the browser has blocked the download: the reason below, a button "Copy text" and the text.
no-file = No file in your downloads?

no-file-reason = Some pages block downloads silently. Copy the text instead.

# Unfolds the text of a file or report that was copied, or not written.
show-text = Show text

# The name of the field with the text.
file-text = Text of the file

## What is in a file, before it is added

import-title = What’s in this file

# $count (number): how many files wait behind this one
import-waiting = { $count ->
    [one] One more file is waiting.
   *[other] { $count } more files are waiting.
}

import-cannot = This file can’t be read. Nothing has changed.

import-damaged = The cases in this file were changed or damaged after it was saved. Check them before you rely on them.

# After how many there are: "2 new". The same goes for the next three titles.
import-new = new

import-different = different

import-different-meaning = These differ from yours. Choose what to do with each.

# What differs between a case and the one of the file: "12 answers differ: Fix → Stop · 2 texts differ".
# $count (number): how many answers differ
import-answers = { $count ->
    [one] One answer differs
   *[other] { $count } answers differ
}

# $answers (text): how many answers differ, as above
# $mine (text): the verdict of the case that is here
# $theirs (text): the verdict of the case in the file
import-verdict = { $answers }: { $mine } → { $theirs }

# $count (number): how many texts and dates differ
import-texts = { $count ->
    [one] One detail differs
   *[other] { $count } details differ
}

import-else = Something differs that isn’t shown here

# The name of the second case follows.
import-second = Add as a second case

import-update-mine = Update mine (the old one stays in History)

import-second-all = Add each as a second case

import-update-all = Update mine with all of these

import-same = already here

import-refused = can’t be read

import-refused-meaning = These stay in the file. All others can be added.

# After the first names of a list.
# $count (number): how many cases there are besides those
import-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}

# Shows the text of a case that cannot be read.
import-raw = Show raw text

# Above the lists of cases. A button adds as many as there is room for.
# $most (number): how many cases there can be
# $room (number): how many of the file can be added
# $count (number): how many of the file cannot
import-excess = This browser holds at most { $most } cases. { $room ->
    [0] There is no room left.
    [one] The first new one fits.
   *[other] The first { $room } new ones fit.
} { $count ->
    [one] One case won’t fit.
   *[other] { $count } cases won’t fit.
} Delete cases you don’t need, then choose the file again to add the rest.

# $count (number): how many cases would be added
import-add = { $count ->
    [one] Add one case
   *[other] Add { $count } cases
}

# $count (number): how many cases would be updated
import-update = { $count ->
    [one] Update one case
   *[other] Update { $count } cases
}

# $added (number): how many cases would be added
# $updated (number): how many cases would be updated
import-add-and-update = Add { $added } and update { $updated }

import-nothing = There is nothing to add.

# $count (number): how many named moments the file has that are not here
import-moments = { $count ->
    [one] One named moment comes with this file.
   *[other] { $count } named moments come with this file.
}

# Where only these would be added.
# $count (number): how many named moments
import-add-moments = { $count ->
    [one] Add the named moment
   *[other] Add { $count } named moments
}

import-leave = Cancel

notice-moment-forgotten = The name of the moment is removed.

# $count (number): how many named moments were added
notice-moments-added = { $count ->
    [one] One named moment was added.
   *[other] { $count } named moments were added.
}

# $count (number): how many cases were added
notice-added = { $count ->
    [one] One case was added.
   *[other] { $count } cases were added.
}

# $count (number): how many cases were updated
notice-updated = { $count ->
    [one] One case was updated. The old version is in its history.
   *[other] { $count } cases were updated. The old versions are in their histories.
}

# $added (number): how many cases were added
# $updated (number): how many cases were updated
notice-imported = Added: { $added }. Updated: { $updated }.

# $done (number): how many cases were added
# $total (number): how many there were to add
notice-added-some = { $done } of { $total } cases were added. Choose the file again to add the rest.

# While cases are added. A button "Stop here" follows.
# $file (text): the name of the file
# $done (number): how many of its cases are saved
# $total (number): how many there are to add
many-add = Adding cases from “{ $file }”: { $done } of { $total } saved.

# While cases that were added are removed again. A button "Stop here" follows.
# $file (text): the name of the file
# $done (number): how many of its cases are removed
# $total (number): how many there are to remove
many-take-back = Removing the cases that came from “{ $file }”: { $done } of { $total } removed.

many-stop = Stop here

many-again = Try again

# At the next start, where the page was closed before all cases were added.
# $file (text): the name of the file
# $done (number): how many of its cases were added
# $total (number): how many there were to add
unfinished-add = { $done } of { $total } cases were added from “{ $file }”. Choose the file again to add the rest.

# At the next start, where the page was closed before all cases were removed again.
# $file (text): the name of the file
# $done (number): how many of its cases were removed
# $total (number): how many there were to remove
unfinished-take-back = { $done } of the { $total } cases that came from “{ $file }” were removed. The rest are still in your list.

# After the name of a case from a file, if the same case was already here with a different content.
copy-from-file = (from a file)

## Why a file, or a case in it, cannot be read

unread-lost = The browser couldn’t read it. It may have been moved or changed. Choose it again.

# $size (number): how many kilobytes it has
# $most (number): how many it may have
unread-too-large = It has { $size } KB, and the limit is { $most } KB.

# $place (number): the number of bytes before the first one that is not text
unread-not-text = It isn’t text from byte { $place } on. It may be damaged, or from a different program.

# $line (number): the line of the file
# $column (number): the place in the line
unread-not-json = It is damaged or incomplete at line { $line }, column { $column }.

unread-too-deep = It is nested too deeply for a file of this tool.

# Of the whole file.
unread-other-file = It isn’t a case file or a backup. Choose a .json file that this tool has saved.

# Of one case in a file.
unread-not-a-case = It isn’t a case.

unread-newer = A newer version of the tool saved it. Reload the page to update, then import it again.

unread-other-model = It uses a different scoring model.

# $count (number): how many cases the file has
# $most (number): how many it may have
unread-too-many = It has { $count } cases, and the limit is { $most }.

## What is odd about a case in a file: each is followed by the names of the places

# $count (number): how many things there are
odd-title = { $count ->
    [one] One thing to check
   *[other] { $count } things to check
}

odd-shape = Not in the expected form:

odd-text = Should be text:

# $most (number): how many characters are read
odd-too-long = Longer than { $most } characters, so it was cut:

odd-level = Not one of the five levels:

odd-evidence = Not one of the four kinds of proof:

odd-yes-or-no = Should be yes or no:

odd-date = Not a valid date:

odd-level-and-unknown = Both a level and “don’t know”. The level counts:

odd-twice = Written more than once. The last one counts:

odd-missing = Missing:

odd-result = The file’s result doesn’t match its answers. The answers count:

odd-kept = What can’t be used is set aside. It stays with the case and in its files.

## The storage: while it is busy

saving-no-answer = This browser’s storage isn’t responding yet. Nothing is lost. Keep this page open: it holds your work until it can be saved.

saving-still = Still saving…

saving-recovering = Recovering unsaved work…

## The storage: what is wrong with it, and what can be done

# $had (number): how many cases there were
loss-all = { $had ->
    [one] The browser removed your case.
   *[other] The browser removed your { $had } cases.
}

# $had (number): how many cases there were
# $gone (number): how many of them are gone
loss-some = { $gone ->
    [one] The browser removed one of your { $had } cases.
   *[other] The browser removed { $gone } of your { $had } cases.
}

loss-older = The browser restored an older version of your cases. Your last changes are missing.

loss-what-to-do = Work that wasn’t stored yet has been recovered. Import a backup to get the rest.

loss-known = Got it

# $count (number): how many cases cannot be read
unreadable = { $count ->
    [one] One case couldn’t be read. It is kept, unchanged.
   *[other] { $count } cases couldn’t be read. They are kept, unchanged.
}

# $count (number): how many cases are newer
sealed = { $count ->
    [one] One case needs a newer version of the tool. It is kept, unchanged. Reload to update.
   *[other] { $count } cases need a newer version of the tool. They are kept, unchanged. Reload to update.
}

sealed-all = Your cases need a newer version of the tool. You can read them here, but not change them. Reload to update.

aside = The tool crashed twice with this case, so it was set aside, unchanged.

try-again = Try again

reload = Reload

uncover = Show stored text

uncovered = Stored text

uncovered-no-text = It isn’t text, so it can’t be shown.

copy-text = Copy text

## After a crash of the tool: what JavaScript offers then

loader-reload = Reload

loader-download = Download my data

loader-nothing = Nothing is stored in this browser.

loader-unreadable = This browser’s storage can’t be read right now. Nothing in it was deleted. Don’t clear this site’s data. Reload the page and try again.

loader-details = Show details

## Sharing

close = Close

share-title = Share this case

# What is in the link.
share-holds = You share your answers and the verdict, not the name, summary, owner or notes. Anyone who has the link can read it.

# The same if the name is in the link, too.
share-holds-name = You share your answers, the verdict and the name, not the summary, owner or notes. Anyone who has the link can read it.

share-include-name = Include the case name

share-name-too-long = The name is too long, so it isn’t included.

share-link = Link

share-code = Code

share-copy-link = Copy link

share-copy-code = Copy code

share-copied = Copied.

share-blocked = This page isn’t allowed to copy. The text is selected: press Ctrl+C, or Command+C on a Mac.

share-file-link = This page is a local file, so the link works only where the same file is at the same path. Anywhere else, paste it into the tool.

share-no-address = This page has no address to link to. Send this code instead. It can be pasted into the tool.

share-too-long = The address of this page is too long for a link. Send this code instead; it can be pasted into the tool. Or save a case file.

share-save = Save as a case file

share-qr = QR code for the link

## Embedding

embed-title = Add it to your own page
embed-about = You can put the tool on a page of your intranet, for one case or for all.
embed-show = Show embed code
embed-what = What to show on the page
embed-element = One case, with a script
embed-frame = All cases, with an address
embed-text = Paste this
embed-element-note = For pages whose HTML you write. The page can read everything entered in the tool, and decides whether it is saved.
embed-frame-note = For SharePoint, Confluence, Teams and learning systems. Each person’s cases stay in that person’s browser.
embed-copy = Copy embed code

## Opening what others share

open-title = Open a shared case

open-label = Paste a link, a code, or a whole message

open-look = Preview

open-file = Open the file

# Several codes in one text: the answers of several people. A list of them follows.
# $count (number): how many cases are in them
open-several = { $count ->
    [one] One answer found
   *[other] { $count } answers found
}

# Makes each of them a case.
# $count (number): how many cases there are
open-keep-all = { $count ->
    [2] Keep both
   *[other] Keep all { $count }
}

# Beside codes that can be read. The reason follows.
open-one-wrong = Something else in this text can’t be opened.

open-cut = This text is very long, so its end wasn’t searched. Paste the rest after you have kept these.

open-safe = Previewing doesn’t change your cases.

open-case-file = This is the text of a case file.

open-cases-file = This is the text of a backup.

## Opening what others share: what can be wrong

-again = None of it was used. Copy the whole code again or ask for a new one.

wrong-no-code = There is no share code here. A share code starts with SFS: and is at the end of a link.

# $version (text): the number of the newer version
wrong-newer = This code has version { $version }, which needs a newer version of the tool. Reload the page. If that doesn’t help, ask whoever runs it to update the tool.

# $model (text): the id of the unknown model, capital letters and digits
wrong-model = This code is for a different model ({ $model }). Ask for a link to the tool it came from.

wrong-too-long = This code is longer than any code can be. { -again }

# $part (text): the name of the part
# $place (number): the place of its first character in the code, from 1
wrong-part = Part of the code can’t be read: { $part }, from character { $place } on. { -again }

# $place (number): the place of its first character in the code, from 1
wrong-stray = From character { $place } on, this isn’t part of the code. { -again }

wrong-check = Part of the code is missing or changed. { -again }

# The first part of a code, "M:AI1".
part-model = the model

part-verdict = the verdict

part-check = the checksum

## The preview of a shared case

preview-title = This is a preview.

preview-refused = This link can’t be opened.

preview-safe = Your cases stay as they are.

# Not shown where nothing can be kept.
preview-change = Change anything, and it becomes a copy of your own.

# $written (text): the verdict in the code
# $computed (text): the verdict that follows from its answers
preview-differs = Whoever shared this saw { $written }. The same answers give { $computed } here: the rules have changed since, or someone has edited the code.

preview-keep = Keep a copy
