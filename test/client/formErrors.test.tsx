import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Checkbox, Choice } from '../../client/ui/Choice.tsx';
import { Field, TextArea } from '../../client/ui/Field.tsx';
import { FormError } from '../../client/ui/FormError.tsx';
import { SelectField } from '../../client/ui/SelectField.tsx';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';

const WRONG = 'Something is wrong here';
const nothing = () => undefined;
const options = [{ value: 'one', label: 'One' }];
const fields: Record<string, ReactNode> = {
  Field: <Field label="Name" error={WRONG} onChange={nothing} value="" />,
  TextArea: <TextArea label="Words" error={WRONG} onChange={nothing} value="" />,
  SelectField: <SelectField label="Zone" error={WRONG} options={options} value="one" onChange={nothing} />,
  Choice: <Choice legend="Age" error={WRONG} options={options} value={null} onChange={nothing} />,
  Checkbox: (
    <Checkbox checked={false} error={WRONG} onChange={nothing}>
      I agree
    </Checkbox>
  ),
};

describe('R41: errors are announced', () => {
  test.each(Object.keys(fields))('a %s describes its own problem', (name) => {
    const html = renderToStaticMarkup(fields[name]);
    const [, described = ''] = /aria-describedby="([^"]+)"/.exec(html) ?? [];
    const [, id = 'none'] = /<p[^>]* id="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(WRONG);
    expect(described.split(' ')).toContain(id);
  });

  test('a failed request is an alert', () => {
    expect(renderToStaticMarkup(<FormError error={WRONG} />)).toMatch(/^<p[^>]* role="alert"/);
    expect(renderToStaticMarkup(<FormError error={undefined} />)).toBe('');
  });

  test('no screen shows a problem outside a field or an alert', () => {
    const screens = sourceFiles(/^client\/(features|app)\/.*\.tsx$/);
    expect(screens.length).toBeGreaterThan(50);
    expect(screens.filter((path) => /\bFieldError\b/.test(readSource(path)))).toEqual([]);
  });
});
