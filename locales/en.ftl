### Every sentence on the screen that does not come from the model file. This file is the one that other languages
### follow: copy it, keep the ids and everything in { }, and translate the rest. The build checks it.
###
### What you may write: text; { $name }; { -term }; { other-message }; { "literal text" }; and a choice by number:
###     { $count ->
###         [0] nothing
###         [one] one thing
###        *[other] { $count } things
###     }
### In square brackets stands a number or a plural category of your language: zero, one, two, few, many. *[other] must be there.
### Not supported: attributes, functions, terms with arguments, a choice by text.
###
### English only: every $name has a line in the comment above its message, `# $name (text): what it is` or (number). Their
### order is the order in the code, so do not sort them. Every message is shown somewhere; one that is not fails the build.
### Ids that start with `loader-` belong to the JavaScript that starts the tool; they are plain text without { }.
###
### $names stand for words of the model or for numbers. What a person has typed never goes into a sentence: it stands by
### itself, so that a text from right to left cannot turn the sentence around it.
###
### Style: short sentences, second person, no jargon, no exclamation marks.

## When the tool cannot start or go on: JavaScript shows these below the text of the page

loader-title = The tool is not running

loader-wasm-blocked-csp = This page forbids WebAssembly, which the tool is made of. Ask who runs the page to add 'wasm-unsafe-eval' to script-src in its content security policy, and this address to connect-src.
loader-wasm-mime = The server sent something else in place of a part of the tool, often a sign-in or error page. Reload the page. If that does not help, ask who runs it to look at the file stop-fix-scale.wasm.
loader-wasm-missing = A part of the tool could not be loaded. Check your connection and reload the page. If that does not help, ask who runs it to put the file stop-fix-scale.wasm beside the script.
loader-wasm-cors = A part of the tool is on another server, which does not allow this page to use it. Ask who runs the page to put all files of the tool on the same server.
loader-wasm-disabled = WebAssembly is switched off in this browser, often by a strict security setting. Allow it for this page, or use another browser.
loader-wasm-old-browser = This browser is too old for the tool. Update it, or use another one.
loader-panic = The tool made a mistake and has stopped. Nothing has left this page. Reload the page to start again.

# Stands before the code of the problem.
loader-code = For who helps you:

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

## Questions

intro = Rate one AI use case on five dimensions. If you don't know, say so: that leaves it open and does not count against you.

# How far the person is.
# $answered (number): how many questions have an answer
# $total (number): how many there are
progress = { $answered } of { $total } answered

dont-know = Don't know

dont-know-meaning = Nobody here can say yet

# The name of the small group of questions on evidence, asked for the two upper levels.
how-do-we-know = How do we know?

# Where a claim is not proven.
# $level (text): the name of the level that counts instead
counts-as = Counts as { $level } until it is measured.

clear = Clear

# For screen readers, where "Clear" alone would not say what.
# $question (text): the dimension or question whose answer is taken back
clear-answer = Clear: { $question }

context-title = People and autonomy

context-why = Where people are affected or nobody confirms, governance must be shown to work before the case may scale.

yes = Yes

no = No

## Result

result = Result

verdict-stop = Stop

verdict-fix = Fix

verdict-scale = Scale

verdict-open = Not enough yet

# Spoken by screen readers when the verdict changes.
# $verdict (text): the new verdict
status-verdict = Verdict: { $verdict }.

# Shown where proof is all that keeps the case from another verdict.
# $verdict (text): the verdict if every claim counted
as-claimed = Taken at its word it would be { $verdict }. Claims without measured proof count as less.

## Result: the rule that decided

# One answer stops the case by itself.
# $criterion (text): the name of the criterion
# $sentence (text): what was said about it, a whole sentence
reason-knock-out = { $criterion } alone stops it. { $sentence }

# $dimension (text): the dimension of value
reason-low-value = { $dimension } is too low to go on. Nothing else can make up for it.

# $dimensions (text): three dimensions or more
reason-weak-dimensions = { $dimensions } are weak at once. That is a new start, not a repair.

# $dimension (text): the dimension that is too low
# $anchor (text): what was said about it, without a full stop
reason-held-back = { $dimension } holds it back: “{ $anchor }”.

# $dimension (text): the dimension that is too low
# $sentence (text): what was said about its lowest criterion, a whole sentence
reason-held-back-by = { $dimension } holds it back. { $sentence }

# $open (text): the name of what is open and matters most
reason-find-out = Nothing is too low so far. What is still open could decide, first of all { $open }.

# $criterion (text): where proof is missing first
reason-prove = The design is sound. Proof in real use is missing, first of all for { $criterion }.

reason-ready = Every dimension is strong, and the proof is there.

# $dimensions (text): the dimensions without a level
# $count (number): how many they are
reason-not-covered = { $count ->
    [one] { $dimensions } needs a level before there is a verdict.
    [5] Give each dimension a level to get a first verdict.
   *[other] { $dimensions } need a level before there is a verdict.
}

## Result: what is still possible

range-title = Still possible

range-all = Any verdict is still possible.

# Two verdicts that are neighbours.
# $low (text): the worse one
# $high (text): the better one
range-between = { $low } or { $high }: not everything is certain yet.

# $verdict (text): the only one left
range-one = Only { $verdict } is left.

## Result: the five dimensions

balance-title = Balance

# Explains the line across the bars.
balance-note = The line marks what { verdict-scale } needs.

# Marks the dimension that limits the whole.
weakest = weakest

# Stands in place of a score where nothing was said.
not-known = open

# A score that depends on what is still open.
# $low (number): the lowest it can be
# $high (number): the highest it can be
score-between = { $low } to { $high }

## Result: what to do next

# $verdict (text): the better verdict that the steps lead to
path-title = Shortest way to { $verdict }

question-title = Find out first

task-do = Do:

task-show = Show proof:

task-find-out = Find out:

# $count (number): how many steps are not shown
more-steps = { $count ->
    [one] and one more step
   *[other] and { $count } more steps
}

## The result bar at the bottom of narrow pages

# $dimension (text): the dimension that limits the whole
bar-weakest = Weakest: { $dimension }

bar-show = Show result
