import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Field } from '../../ui/Field.tsx';
import styles from './PassphraseField.module.css';
import { passphraseStrength } from './passphraseStrength.ts';
import { usePassphraseProblem } from './usePassphraseProblem.ts';

interface PassphraseFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  /** A new passphrase is visible, with a hint and its strength; a known one is hidden. */
  isNew: boolean;
  /** For a new one, which must be another. */
  signInName?: string;
}

/** A passphrase field with a button that shows or hides it. */
export function PassphraseField({
  id,
  label,
  value,
  onChange,
  error,
  isNew,
  signInName = '',
}: PassphraseFieldProps) {
  const { t } = useTranslation('account');
  const [shown, setShown] = useState(isNew);
  const strength = passphraseStrength(value, signInName);
  const problem = usePassphraseProblem(signInName)(value);
  const min = LIMITS.passphraseMinLength;
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field
      id={id}
      label={label}
      large={isNew}
      type={shown ? 'text' : 'password'}
      value={value}
      maxLength={LIMITS.passphraseMaxLength}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      error={error}
      hint={isNew ? t('passphrase.hint', { min }) : undefined}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      side={
        <Button
          look="text"
          size="small"
          aria-pressed={shown}
          onClick={() => {
            setShown(!shown);
          }}
        >
          <Icon className="icon" aria-hidden="true" />
          {shown ? t('passphrase.hide') : t('passphrase.show')}
        </Button>
      }
      below={
        isNew ? (
          <>
            <span className={styles.bars} aria-hidden="true">
              {[1, 2, 3, 4].map((step) => (
                <i
                  key={step}
                  className={cx(strength >= step && (strength < 2 ? styles.weak : styles.full))}
                />
              ))}
            </span>
            <span className="meta">
              {strength === 1 && problem && value.length >= min
                ? problem
                : t(`passphrase.strength.${strength}`, { min })}
            </span>
          </>
        ) : undefined
      }
    />
  );
}
