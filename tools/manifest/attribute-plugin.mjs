/**
 * Teaches the analyzer what it cannot know of this project:
 *
 * - `@attribute(read, 'name')` above a field makes an attribute, whose values and bounds `read` names;
 * - `HTMLElementTagNameMap` says which class has which tag, since a class is registered elsewhere, under any prefix;
 * - only what a user can reach is listed: no private and no protected member.
 *
 * @returns {any} a plugin; its hooks get nodes of the analyzer's own TypeScript
 */
export function attributePlugin() {
  /** Lists of values that are named, such as `FORMATS`. @type {Map<string, string[]>} */
  const lists = new Map();
  /** Named unions of words, such as `Status`. @type {Map<string, string>} */
  const unions = new Map();
  /** @type {Map<string, string>} */
  const tags = new Map();

  /** The strings of a list of literals, or of the name of one. @type {(ts: any, node: any) => string[] | undefined} */
  const values = (ts, node) => {
    if (ts.isAsExpression(node)) {
      return values(ts, node.expression);
    }
    if (ts.isIdentifier(node)) {
      return lists.get(node.text);
    }
    return ts.isArrayLiteralExpression(node) && node.elements.every(ts.isStringLiteral)
      ? node.elements.map((/** @type {any} */ {text}) => text)
      : undefined;
  };

  /** The type of an attribute by the function that reads it. @type {(ts: any, read: any) => string | undefined} */
  const typeOf = (ts, read) => {
    if (!ts.isCallExpression(read)) {
      // A page can register formats of its own; an editor offers those that are there anyway.
      const formats = lists.get('FORMATS')?.map((value) => `'${value}'`);
      const types = {text: 'string', flag: 'boolean', formatName: formats && [...formats, '(string & {})'].join(' | ')};
      return types[/** @type {keyof typeof types} */ (read.getText())];
    }
    const name = read.expression.getText();
    if (name === 'oneOf') {
      return values(ts, read.arguments[0])
        ?.map((value) => `'${value}'`)
        .join(' | ');
    }
    return /^(integer|number)Between$/.test(name) ? 'number' : undefined;
  };

  return {
    name: 'newsstand-attributes',

    collectPhase(/** @type {any} */ {ts, node}) {
      if (ts.isVariableDeclaration(node) && node.initializer) {
        const found = values(ts, node.initializer);
        if (found) {
          lists.set(node.name.getText(), found);
        }
      }
      if (
        ts.isTypeAliasDeclaration(node) &&
        ts.isUnionTypeNode(node.type) &&
        node.type.types.every(ts.isLiteralTypeNode)
      ) {
        unions.set(node.name.text, node.type.getText());
      }
      if (ts.isInterfaceDeclaration(node) && node.name.text === 'HTMLElementTagNameMap') {
        for (const member of node.members) {
          tags.set(member.type.getText(), member.name.text);
        }
      }
    },

    analyzePhase(/** @type {any} */ {ts, node, moduleDoc}) {
      if (!ts.isClassDeclaration(node) || !node.name) {
        return;
      }
      const declaration = moduleDoc.declarations?.find((/** @type {any} */ {name}) => name === node.name.text);
      const tagName = tags.get(node.name.text);
      if (tagName !== undefined) {
        Object.assign(declaration, {tagName, customElement: true});
      }
      for (const member of node.members) {
        const decorator = ts
          .getDecorators?.(member)
          ?.find(
            (/** @type {any} */ {expression}) =>
              ts.isCallExpression(expression) && expression.expression.getText() === 'attribute',
          );
        if (!decorator) {
          continue;
        }
        const [read, given] = decorator.expression.arguments;
        const fieldName = member.name.text;
        const name = given?.text ?? fieldName.toLowerCase();
        const field = declaration.members.find((/** @type {any} */ entry) => entry.name === fieldName);
        const text = typeOf(ts, read) ?? field.type?.text;
        Object.assign(field, {attribute: name, type: {text}});
        declaration.attributes = (declaration.attributes ?? []).filter(
          (/** @type {any} */ entry) => entry.name !== name,
        );
        declaration.attributes.push({
          name,
          fieldName,
          type: {text},
          ...(field.default !== undefined && {default: field.default}),
          ...(field.description && {description: field.description}),
        });
      }
    },

    packageLinkPhase(/** @type {any} */ {customElementsManifest: manifest}) {
      for (const module of manifest.modules) {
        for (const declaration of module.declarations ?? []) {
          declaration.members = declaration.members?.filter(
            (/** @type {any} */ {privacy, name, static: isStatic}) =>
              !/private|protected/.test(privacy ?? 'public') && !name.startsWith('#') && !isStatic,
          );
          for (const {type} of declaration.members ?? []) {
            if (unions.has(type?.text)) {
              type.text = unions.get(type.text);
            }
          }
        }
      }
    },
  };
}
