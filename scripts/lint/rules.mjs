// Rules of our own, which oxlint runs as a plugin: a selector, and what to do instead.
const refuse = (selector, message) => ({
  create: (context) => ({ [selector]: (node) => context.report({ node, message }) }),
});

/** The typed rule of oxlint compares identities, and two object, function or conditional types have different ones. */
const noRepeatedType = {
  create(context) {
    const textOf = (type) => context.sourceCode.getText(type).replace(/\s+/g, ' ');
    const findRepeated = ({ types }) => {
      const texts = types.map(textOf);
      const repeated = types.filter((_, at) => texts.indexOf(texts[at]) < at);
      for (const node of repeated) context.report({ node, message: 'Name each type of it once.' });
    };
    return { TSUnionType: findRepeated, TSIntersectionType: findRepeated };
  },
};

const plugin = {
  meta: { name: 'kith' },
  rules: {
    'no-default-export': refuse('ExportDefaultDeclaration', 'Name every export.'),
    'no-exported-arrow': refuse(
      "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[init.type='ArrowFunctionExpression']:not([id.typeAnnotation])",
      'Export a function declaration.',
    ),
    // `f(deps)(input)`: what is made for one call alone cannot be followed by its name.
    'no-call-of-call': refuse(
      "CallExpression[callee.type='CallExpression']",
      'Bind it once, and call it by its name.',
    ),
    'no-repeated-type': noRepeatedType,
    // The rules of React look into no async function.
    'no-async-component': refuse(
      ':matches(FunctionDeclaration[async=true][id.name=/^([A-Z]|use[A-Z])/], VariableDeclarator[init.async=true][id.name=/^([A-Z]|use[A-Z])/])',
      'A component or a hook of the client is not async.',
    ),
  },
};

export default plugin;
