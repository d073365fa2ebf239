/** Words that are not a name: "my insta is private" identifies no one. */
const ORDINARY: ReadonlySet<string> = new Set(
  (
    'a about absolutely account actually add addict after again against ago all almost alone already also always am amazing an and ' +
    'annoying any anyone anything anyway app are around as asap ask at away awful awkward back bad banned basically be because been ' +
    'before being best better big block boring both bored broke broken but buggy by bye can cause charging check cool could crazy dad day ' +
    'dead deactivated definitely delete die different do does down dry dumb dying each either else empty even ever every everyone ' +
    'everything evil fake famous feed few fine first for friend friends from full fun funny fuzzy gay getting glitchy go gone good got ' +
    'great had hacked half happy hard has hate have he her here hidden hi him his how i idk if ill important in into is it its jk just ' +
    'kind kinda later like little lol long lonely lot love mad mainly man maybe me mean mental mess messed mine more most much mum my ' +
    'nah near need never new next nice night no nobody none normal not nothing now ok okay of off offline old on once one only open or ' +
    'other our out over own people perfect play please popular post posts pretty private probably public quite quiet rather ready real ' +
    'really ridiculous right rn rubbish sad safe same say school secret see set she should shut sick since sis slow so some someone ' +
    'something soon sooo sorry still stuff stupid such super sure surely tbh than that the their them then there they thing this though ' +
    'through time tired to today tomorrow tonight too totally toxic true trying turned two under up us useless usually very want was way ' +
    'we weird well were what when where which who whole why will with without work working worse would yeah year years yes yesterday yet ' +
    'you your mostly mate mates family brother sister bro maths english science story stories video videos chat group game games page ' +
    'reels memes streak streaks dms message messages name user username handle tag id xx x xo lmao haha omg wanna gonna pls plz instead ' +
    'am pm weekend home house later sometime monday tuesday wednesday thursday friday saturday sunday drama everywhere anymore all day ' +
    'wait w8 sec secs second seconds min mins minute hang hold brb um umm erm hmm uh uhh hello thanks thx teacher football dinner food sleep bed yay omg ' +
    'something anonymous blank none deleted suspended locked muted obvious unreal insane keeps makes gets looks feels says shows goes needs sucks seems does doesnt dont cant wont isnt didnt wasnt except besides apart including unless without annoyingly constantly literally nonstop'
  ).split(' '),
);

/** Whether a word is likelier plain English than a person's name or handle. */
export function isOrdinary(word: string): boolean {
  return ORDINARY.has(word) || (word.length > 5 && /^[a-z]+(?:ing|ed|ly|ful|ness|less)$/u.test(word));
}

/** Whether a token looks made up: it holds a digit, an underscore, or a dot or dash inside. */
export function looksMadeUp(token: string): boolean {
  return (
    token.length >= 3 &&
    /[a-z]/u.test(token) &&
    /\d|_|[a-z0-9]\.[a-z0-9]/u.test(token) &&
    !/^\d+(?:st|nd|rd|th|am|pm|k|m|s|x|hrs?|mins?|yo|yrs?)$|^(?:y|yr|year|grade|level|size|key|stage|chapter|page|part|day|week)\d+$/u.test(
      token,
    )
  );
}
