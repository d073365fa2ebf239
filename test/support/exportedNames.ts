import ts from 'typescript';

export interface ExportedName {
  name: string;
  /** Interfaces and type aliases are types; all else is there at run time. */
  kind: 'value' | 'type';
  /** `export { … } from` and `export { … }` pass a name on. */
  declared: boolean;
}

/** What a file exports, in the order of its source; a name that is a type and a value appears as both. */
export function exportedNames(path: string, source: string): ExportedName[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  return file.statements.flatMap((statement): ExportedName[] => {
    if (ts.isExportDeclaration(statement)) return passedOn(statement);
    if (!isExported(statement)) return [];
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    const kind = isType ? 'type' : 'value';
    return declaredBy(statement).map((name) => ({ name, kind, declared: true }));
  });
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return named && statement.name ? [statement.name.text] : [];
}

function passedOn({ exportClause, isTypeOnly }: ts.ExportDeclaration): ExportedName[] {
  if (!exportClause || !ts.isNamedExports(exportClause)) {
    return [{ name: '*', kind: isTypeOnly ? 'type' : 'value', declared: false }];
  }
  return exportClause.elements.map(({ name, isTypeOnly: alone }) => ({
    name: name.text,
    kind: isTypeOnly || alone ? 'type' : 'value',
    declared: false,
  }));
}
