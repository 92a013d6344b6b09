//! Writes a case file in one canonical form: known members in a fixed order, then unknown members.

use super::{Case, FORMAT, PlannedStep, Review, SetAside, TooLarge};
use crate::format::envelope::VERSION;
use crate::format::limits::MAX_CASE_FILE_BYTES;
use crate::format::raw_json::{Node, UnknownFields};
use crate::format::share_code::ShareCode;
use crate::model::{Answer, Assessment, Context, Dimension, Model, assess, score};

impl Case {
    /// The case as an indented file, which people can read.
    ///
    /// # Errors
    /// The file would be larger than the largest one that is read.
    pub fn to_json(&self, model: &Model) -> Result<String, TooLarge> {
        let written = self.written(model, |file| serde_json::to_string_pretty(file));
        // Without white space it may still fit.
        written.or_else(|_| self.to_line(model))
    }

    /// The case as a file with one line.
    ///
    /// # Errors
    /// The file would be larger than the largest one that is read.
    pub fn to_line(&self, model: &Model) -> Result<String, TooLarge> {
        self.written(model, |file| serde_json::to_string(file))
    }

    fn written(
        &self,
        model: &Model,
        write: fn(&Node<'_>) -> serde_json::Result<String>,
    ) -> Result<String, TooLarge> {
        let assessment = assess(model, &self.answers);
        let code = ShareCode::new(model, self.answers, assessment.headline).to_string();
        let review = review(&self.review, &self.unknown);
        let mut members = vec![
            ("format", Node::Text(FORMAT)),
            ("version", Node::Number(VERSION)),
            ("id", Node::Text(&self.id)),
            ("title", Node::Text(&self.title)),
            ("summary", Node::Text(&self.summary)),
            ("owner", Node::Text(&self.owner)),
            ("model", Node::Text(model.id)),
            ("context", context(self.answers.context, &self.unknown)),
            ("quick", self.quick()),
            ("answers", self.criteria()),
        ];
        members.extend(review.map(|review| ("review", review)));
        members.extend(self.plan().map(|plan| ("plan", plan)));
        let created = self.created.as_ref().map(|time| ("created", Node::Text(time.as_str())));
        let updated = self.updated.as_ref().map(|time| ("updated", Node::Text(time.as_str())));
        members.extend(created);
        members.extend(updated);
        members.push(("result", result(&assessment, &code, &self.unknown)));
        if !self.set_aside.is_empty() {
            members.push((
                "set_aside",
                Node::Array(self.set_aside.iter().map(set_aside_entry).collect()),
            ));
        }
        let file = with_unknown(members, &self.unknown, "");
        // A tree of strings and numbers with strings as keys can always be serialised.
        let text = write(&file).unwrap_or_default();
        if (1..=MAX_CASE_FILE_BYTES).contains(&text.len()) {
            Ok(text)
        } else {
            Err(TooLarge { bytes: text.len(), most: MAX_CASE_FILE_BYTES })
        }
    }

    fn quick(&self) -> Node<'_> {
        let mut members = Vec::new();
        for (dimension, answer) in self.answers.quick.iter() {
            let entry =
                with_unknown(answer_members(*answer), &self.unknown, &format!("quick.{dimension}"));
            if !is_empty(&entry) {
                members.push((dimension.id(), entry));
            }
        }
        with_unknown(members, &self.unknown, "quick")
    }

    fn criteria(&self) -> Node<'_> {
        let mut members = Vec::new();
        for (criterion, answer) in self.answers.criteria.iter() {
            let mut entry = answer_members(*answer);
            let note = self.notes.get(criterion);
            if !note.is_empty() {
                entry.push(("note", Node::Text(note)));
            }
            let entry = with_unknown(entry, &self.unknown, &format!("answers.{criterion}"));
            if !is_empty(&entry) {
                members.push((criterion.id(), entry));
            }
        }
        with_unknown(members, &self.unknown, "answers")
    }

    /// The plan, or `None` if it is empty.
    fn plan(&self) -> Option<Node<'_>> {
        let mut members = Vec::new();
        for (criterion, step) in self.plan.iter() {
            let entry =
                with_unknown(step_members(*step), &self.unknown, &format!("plan.{criterion}"));
            if !is_empty(&entry) {
                members.push((criterion.id(), entry));
            }
        }
        Some(with_unknown(members, &self.unknown, "plan")).filter(|plan| !is_empty(plan))
    }
}

fn step_members<'a>(step: Option<PlannedStep>) -> Vec<(&'a str, Node<'a>)> {
    let Some(PlannedStep { to, date, due }) = step else { return Vec::new() };
    let dates = [("date", date), ("due", due)];
    let dates =
        dates.into_iter().filter_map(|(name, date)| Some((name, Node::Owned(date?.to_string()))));
    [("to", Node::Number(to.number().into()))].into_iter().chain(dates).collect()
}

fn answer_members<'a>(answer: Option<Answer>) -> Vec<(&'a str, Node<'a>)> {
    match answer {
        None => Vec::new(),
        Some(Answer::DontKnow) => vec![("unknown", Node::Bool(true))],
        Some(Answer::Rated(rating)) => {
            let level = ("level", Node::Number(rating.level().number().into()));
            let evidence =
                rating.evidence().map(|evidence| ("evidence", Node::Text(evidence.id())));
            [level].into_iter().chain(evidence).collect()
        }
    }
}

fn context(context: Context, unknown: &UnknownFields) -> Node<'_> {
    let yes_or_no = |answer: Option<bool>| answer.map_or(Node::Null, Node::Bool);
    let members = vec![
        ("affects_people", yes_or_no(context.affects_people)),
        ("acts_alone", yes_or_no(context.acts_alone)),
    ];
    with_unknown(members, unknown, "context")
}

/// The review, or `None` if it is empty.
fn review<'a>(review: &'a Review, unknown: &'a UnknownFields) -> Option<Node<'a>> {
    if *review == Review::default() && unknown.at("review").is_empty() {
        return None;
    }
    let date = review.date.map_or(Node::Null, |date| Node::Owned(date.to_string()));
    let members = vec![
        ("metric", Node::Text(&review.metric)),
        ("floor", Node::Text(&review.floor)),
        ("date", date),
        ("action", Node::Text(&review.action)),
    ];
    Some(with_unknown(members, unknown, "review"))
}

/// The computed result, for people and programs that read the file.
fn result<'a>(assessment: &Assessment, code: &'a str, unknown: &'a UnknownFields) -> Node<'a> {
    let score_of = |dimension: Dimension| {
        let points = assessment.points.get(dimension);
        let ends = [points.low, points.high].map(|points| Node::Number(score(points).into()));
        (dimension.id(), Node::Array(ends.into()))
    };
    let range = [assessment.range.low, assessment.range.high].map(|end| Node::Text(end.id()));
    let members = vec![
        ("verdict", Node::Text(assessment.headline.id())),
        ("kind", assessment.headline.kind().map_or(Node::Null, |kind| Node::Text(kind.id()))),
        ("range", Node::Array(range.into())),
        ("scores", Node::Object(Dimension::ALL.map(score_of).into())),
        ("weakest", Node::Text(assessment.weakest.id())),
        ("share_code", Node::Text(code)),
    ];
    with_unknown(members, unknown, "result")
}

fn set_aside_entry(aside: &SetAside) -> Node<'_> {
    Node::Object(vec![("at", Node::Text(&aside.at)), ("json", Node::Text(&aside.json))])
}

/// An object with these members, then the unknown members that were read at this path. An unknown member is left out if
/// a known one has the same name.
fn with_unknown<'a>(
    mut members: Vec<(&'a str, Node<'a>)>,
    unknown: &'a UnknownFields,
    path: &str,
) -> Node<'a> {
    let known: Vec<&str> = members.iter().map(|(name, _)| *name).collect();
    let rest = unknown.at(path).iter().filter(|(name, _)| !known.contains(&name.as_str()));
    members.extend(rest.map(|(name, value)| (name.as_str(), Node::Raw(value))));
    Node::Object(members)
}

fn is_empty(node: &Node<'_>) -> bool {
    matches!(node, Node::Object(members) if members.is_empty())
}
