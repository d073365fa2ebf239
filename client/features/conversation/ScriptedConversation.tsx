import { ChevronLeft, Info } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Persona } from '../../../shared/contracts/common.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { IconLink } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { SafetyStrip } from '../../ui/SafetyStrip.tsx';
import { SkipLink } from '../../ui/SkipLink.tsx';
import { Bubble } from './Bubble.tsx';
import { BubbleGroup } from './BubbleGroup.tsx';
import composer from './Composer.module.css';
import styles from './ConversationScreen.module.css';
import eventStyles from './EventLine.module.css';
import list from './MessageList.module.css';

/** A line of a made-up conversation; `from` null: something that happened. */
export interface ScriptedLine {
  from: Side | null;
  text: string;
}

interface ScriptedConversationProps {
  /** The made-up young person. */
  persona: Persona;
  topic: string;
  back: { href: string; label: string };
  /** Above the first line. */
  before: ReactNode;
  lines: readonly ScriptedLine[];
  /** In place of the composer. */
  children: ReactNode;
}

interface LineGroup extends Pick<ScriptedLine, 'from'> {
  texts: string[];
}

/** Consecutive lines of one speaker as one group. */
function groupsOf(lines: readonly ScriptedLine[]): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const { from, text } of lines) {
    const last = groups.at(-1);
    if (last && last.from === from && from !== null) last.texts.push(text);
    else groups.push({ from, texts: [text] });
  }
  return groups;
}

/** A conversation that was made up, on the screen of a real one, as its mentor. Nothing of it is stored here. */
export function ScriptedConversation(props: ScriptedConversationProps) {
  const { persona, topic, back, before, lines, children } = props;
  const { t } = useTranslation('conversation');
  const { t: common } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, [lines.length]);
  return (
    <>
      <SkipLink>{common('skipToContent')}</SkipLink>
      <div className={styles.talk}>
        <SafetyStrip helpHref="/help" still />
        <main id="main" tabIndex={-1} className={styles.main}>
          <div className={cx(styles.column, styles.alone)}>
            <header className={styles.head}>
              <IconLink href={back.href} label={back.label}>
                <ChevronLeft className="icon" aria-hidden="true" />
              </IconLink>
              <Avatar alias={persona.alias} kind="mentee" colour={persona.avatar} size="m" />
              <div className={styles.who}>
                <h1>{persona.alias}</h1>
                <p className={cx('meta', styles.standing)}>{topic}</p>
              </div>
            </header>
            <div className={list.frame}>
              <div
                className={list.thread}
                ref={scroller}
                tabIndex={0}
                role="log"
                aria-live="polite"
                aria-label={t('messagesWith', { name: persona.alias })}
              >
                <div className={list.inside}>
                  <div className={list.beginning}>
                    <p>{before}</p>
                  </div>
                  {groupsOf(lines).map(({ from, texts }, i) =>
                    from === null ? (
                      <p className={eventStyles.event} key={i}>
                        <Info className="icon" aria-hidden="true" />
                        <span>{texts[0]}</span>
                      </p>
                    ) : (
                      <BubbleGroup from={from} mine={from === 'mentor'} persona={persona} key={i}>
                        {texts.map((text) => (
                          <Bubble key={text} arrived>
                            {text}
                          </Bubble>
                        ))}
                      </BubbleGroup>
                    ),
                  )}
                </div>
              </div>
            </div>
            <div className={composer.composer}>
              <div className={composer.inside}>{children}</div>
            </div>
          </div>
        </main>
      </div>
    </>
  );
}
