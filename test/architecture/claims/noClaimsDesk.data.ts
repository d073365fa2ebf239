/** Texts of the desk that use a word of promising and promise nothing, by the reason why. */
export const NO_CLAIMS_DESK: Readonly<Record<string, readonly string[]>> = {
  'It names a choice or a field of the desk': [
    'desk.decide.actions.noAction.does',
    'desk.decide.preview',
    'desk.decide.tell',
    'desk.decide.tells.both',
    'desk.decide.tells.reporterOnly',
    'desk.decide.tells.nobodyYet',
    'desk.notes.hint',
    'explanations.when',
  ],
};
