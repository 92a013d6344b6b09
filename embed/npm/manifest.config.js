// Tells the analyzer how to make custom-elements.json from the contract. xtask/src/finish/npm.rs runs it.

const SCRIPT = "stop-fix-scale.js";
/** The text of each named type. */
const types = new Map();

/** Adds what the analyzer cannot know: the contract is a declaration, and in the package the element is in a different script. */
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
    // Editors offer the choices of an attribute, so the choices replace the name of their type.
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

// Our own package.json is not the published one.
export default { globs: ["embed/element/contract.ts"], packagejson: false, plugins: [published] };
