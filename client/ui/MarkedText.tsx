import { Fragment } from 'react';
import { mergeSpans, piecesOf } from '../../shared/text/spans.ts';

interface MarkedTextProps {
  text: string;
  /** UTF-16 offsets; they may overlap. */
  spans: readonly { start: number; end: number }[];
}

/** Text with highlighted spans; overlapping spans are one highlight. */
export function MarkedText({ text, spans }: MarkedTextProps) {
  return piecesOf(text, mergeSpans(text, spans)).map((piece, i) =>
    piece.marked ? <mark key={i}>{piece.text}</mark> : <Fragment key={i}>{piece.text}</Fragment>,
  );
}
