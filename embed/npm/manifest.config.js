// How the analyzer makes custom-elements.json of the contract: xtask/src/finish/npm.rs runs it.

const SCRIPT = "stop-fix-scale.js";
/** The text of each type that has a name. */
const types = new Map();

/** What the analyzer cannot know: the contract is a declaration, and the package has it in a script of a different name. */
const published = {
  name: "published",
  analyzePhase({ ts, node }) {
    if (ts.isTypeAliasDeclaration(node)) types.set(node.name.text, node.type.getText());
  },
  packageLinkPhase({ customElementsManifest: manifest }) {
    const declarations = manifest.modules.flatMap((module) => module.declarations);
    const element = declarations.find(({ customElement }) => customElement);
    element.members = element.members.filter((member) => !member.static);
    for (const attribute of element.attributes) attribute.fieldName ??= attribute.name;
    // Editors offer the choices of an attribute, so they are spelled out.
    for (const { type } of [...element.attributes, ...element.members.filter(({ attribute }) => attribute)]) {
      type.text = types.get(type.text) ?? type.text;
    }
    const declaration = { name: element.name, module: SCRIPT };
    const exports = [
      { kind: "js", name: element.name, declaration },
      { kind: "custom-element-definition", name: element.tagName, declaration },
    ];
    manifest.schemaVersion = "2.1.0";
    manifest.readme = "README.md";
    manifest.modules = [{ kind: "javascript-module", path: SCRIPT, declarations: [element], exports }];
  },
};

// Our own package.json is not the one that is published.
export default { globs: ["embed/element/contract.ts"], packagejson: false, plugins: [published] };
