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

## Before the tool has started

# Shown in place of the tool for a moment.
loader-starting = Starting…

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
