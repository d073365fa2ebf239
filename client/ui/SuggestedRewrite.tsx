import { Button } from './Button.tsx';

interface SuggestedRewriteProps {
  rewrite: string;
  /** What the button says. */
  label: string;
  className?: string | undefined;
  onUse: (rewrite: string) => void;
}

/** The same text without what was stopped, and a button that puts it into the field. */
export function SuggestedRewrite({ rewrite, label, className, onUse }: SuggestedRewriteProps) {
  return (
    <p className={className}>
      “{rewrite}”{' '}
      <Button
        look="text"
        size="tiny"
        onClick={() => {
          onUse(rewrite);
        }}
      >
        {label}
      </Button>
    </p>
  );
}
