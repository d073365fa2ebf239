import ts from 'typescript';
import { readSource, sourceFiles } from '../../support/sourceFiles.ts';

/** A file of the repository, or one that a test makes up. */
export interface Source {
  path: string;
  text: string;
}

export function readSources(matching: RegExp): Source[] {
  return sourceFiles(matching).map((path) => ({ path, text: readSource(path) }));
}

/** The nodes of a file, which several tests ask for. */
const known = new WeakMap<Source, ts.Node[]>();

function nodesOf(source: Source): ts.Node[] {
  const before = known.get(source);
  if (before) return before;
  const nodes: ts.Node[] = [];
  const walk = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true));
  known.set(source, nodes);
  return nodes;
}

/** All syntax nodes of some files, without the tokens of punctuation. */
export function nodesIn(sources: readonly Source[]): ts.Node[] {
  return sources.flatMap(nodesOf);
}

/** Names of constants that are made by calling `factory`, with the call's arguments. */
export function constantsMadeBy(
  factory: string,
  nodes: readonly ts.Node[],
): { name: string; args: readonly ts.Expression[] }[] {
  return nodes.filter(ts.isVariableDeclaration).flatMap(({ name, initializer }) => {
    if (!initializer || !ts.isCallExpression(initializer)) return [];
    const isMade = initializer.expression.getText() === factory;
    return isMade ? [{ name: name.getText(), args: initializer.arguments }] : [];
  });
}

/** The value of a string property of an object literal, such as `collection: 'entries'`. */
export function stringProperty(literal: ts.Expression | undefined, name: string): string | null {
  if (!literal || !ts.isObjectLiteralExpression(literal)) return null;
  const found = literal.properties.find((property) => property.name?.getText() === name);
  const value = found && ts.isPropertyAssignment(found) ? found.initializer : null;
  return value && ts.isStringLiteral(value) ? value.text : null;
}

/** For each name the methods that are called on it: `EntryModel.findOne(…)` gives `findOne`. */
export function methodsCalledOn(nodes: readonly ts.Node[]): Map<string, Set<string>> {
  const methods = new Map<string, Set<string>>();
  for (const node of nodes) {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) continue;
    const object = node.expression.expression.getText();
    methods.set(object, (methods.get(object) ?? new Set<string>()).add(node.expression.name.text));
  }
  return methods;
}

/** Identifiers that are passed first to a method, as `applicationMoved` in `events.publish(applicationMoved, …)`. */
export function firstArgumentsOf(method: string, nodes: readonly ts.Node[]): Set<string> {
  return new Set(
    nodes.filter(ts.isCallExpression).flatMap(({ expression, arguments: [first] }) => {
      const isCalled = ts.isPropertyAccessExpression(expression) && expression.name.text === method;
      return isCalled && first ? [first.getText()] : [];
    }),
  );
}

/** Identifiers that are the value of a property, as `applicationMoved` in `event: applicationMoved`. */
export function valuesOfProperty(property: string, nodes: readonly ts.Node[]): Set<string> {
  return new Set(
    nodes
      .filter(ts.isPropertyAssignment)
      .filter(({ name }) => name.getText() === property)
      .map(({ initializer }) => initializer.getText()),
  );
}

const COMPARISONS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** True for a literal that only asks what a value is: an operand of a comparison, a case, a type, or an element of a list. */
function isOnlyAsked({ parent }: ts.StringLiteral): boolean {
  if (ts.isBinaryExpression(parent)) return COMPARISONS.has(parent.operatorToken.kind);
  return ts.isCaseClause(parent) || ts.isLiteralTypeNode(parent) || ts.isArrayLiteralExpression(parent);
}

/** String literals that are put somewhere: given to a property or a call, or chosen between. */
export function literalsMade(nodes: readonly ts.Node[]): Set<string> {
  return new Set(
    nodes
      .filter(ts.isStringLiteral)
      .filter((literal) => !isOnlyAsked(literal))
      .map(({ text }) => text),
  );
}

/** Property names that are read: `status.mayWrite`, `{ mayWrite } = status` and `({ mayWrite }) => …`. */
export function propertiesRead(nodes: readonly ts.Node[]): Set<string> {
  const read = new Set<string>();
  for (const node of nodes) {
    if (ts.isPropertyAccessExpression(node)) read.add(node.name.text);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      read.add((node.propertyName ?? node.name).getText());
    }
  }
  return read;
}
