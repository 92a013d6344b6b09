// Runs in the page until the browser is killed: a person who edits cases. Each edit is reported to the program outside
// before it is typed, and so is the last edit when the line says that all is saved.

/** Edits from this number on, and mostly deletes and restores if `deletes` is set. `known` are the cases by id, as they read
 * on screen. */
export async function editing({ seed, number, known, deletes }) {
  const { person, random, willType, showsSaved } = globalThis;
  const { below, from, chance } = random(seed);
  const QUESTIONS = ["V", "D", "I", "A", "G"];
  const cases = new Map(known);
  const erased = new Map();
  let typed = number;
  let open;

  person.watch(() => showsSaved(typed));
  for (;;) {
    await step();
    const milliseconds = from([below(40), below(40), below(250), 250 + below(60), 300 + below(400)]);
    await new Promise((resume) => setTimeout(resume, milliseconds));
    // A person doesn't see a line that disappears immediately.
    if (milliseconds > 50 && person.isSaved()) showsSaved(typed);
  }

  async function step() {
    if (cases.size < 3 || (cases.size < 8 && chance(0.08))) return begin();
    if (erased.size > 0 && chance(deletes ? 0.35 : 0.02)) return bringBack();
    if (cases.size > 4 && chance(deletes ? 0.5 : 0.03)) return erase();
    if (!open || chance(0.12)) return another();
    return edit(from(["title", "title", "title", "note", "summary", "level", "level", "level"]));
  }

  async function begin() {
    open = await person.begin();
    await person.unfold();
    const levels = Object.fromEntries(QUESTIONS.map((question) => [question, -1]));
    cases.set(open, { title: "", summary: "", owner: "", note: "", levels, deleted: false });
    await edit("title");
  }

  async function another() {
    const [id, { title }] = from([...cases]);
    open = id;
    await person.open(title, id);
    await person.unfold();
  }

  async function erase() {
    const isOnly = ({ title }) => [...cases.values()].filter((one) => one.title === title).length === 1;
    const some = [...cases].filter(([id, content]) => id !== open && isOnly(content) && content.title !== "");
    if (some.length === 0) return another();
    const [id, content] = from(some);
    await tell(id, { ...content, deleted: true });
    typed += 1;
    open = undefined;
    cases.delete(id);
    erased.set(id, content);
    await person.erase(content.title);
  }

  async function bringBack() {
    const [id, content] = from([...erased]);
    erased.delete(id);
    // Only the first few deleted cases are shown, and two may have the same name.
    if (!(await person.hasErased(content.title))) return another();
    await tell(id, content);
    typed += 1;
    open = undefined;
    cases.set(id, content);
    await person.bringBack(content.title);
  }

  async function edit(what) {
    const content = structuredClone(cases.get(open));
    const question = from(QUESTIONS);
    const place = below(6);
    if (what === "level") content.levels[question] = place;
    else content[what] = `${what === "title" ? "Case" : "About"} ${open.slice(-4)} edit ${typed + 1}`;
    await tell(open, content);
    if (what === "level") person.choose(question, place);
    else person.change(what, () => content[what]);
    cases.set(open, content);
    typed += 1;
  }

  async function tell(id, content) {
    await willType({ number: typed + 1, id, content });
  }
}
