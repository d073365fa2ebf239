/** First names that are also ordinary words, and the commonest ones: what a generated name must not look like. */
export const FIRST_NAMES: readonly string[] = `
  abbey acacia ada aiden alba alder alex alice amber amelia amir amy angel ann anna april aria arlo art arthur ash asha
  aspen aster aurora autumn ava avery axel barry basil bay bea bear beau beck bell ben bertie beryl betty bill birdie birch
  blaise blake blossom blue bob bonnie bonny booker bowie brandy brant bree briar brent briony brook brooke bruce buck bud
  buddy burt cade calla cameron candy carl carol caspian cassie cedar celeste chance charity charlie chase chelsea cherry
  chester chuck clay clementine cleo cliff clover colt cooper cora coral cosmo courtney coy crystal cyprus dahlia daisy dale
  dallas dan daphne dash dawn dean dee delta denver destiny dexter diamond dean dinah dirk dixie dolly dot dove drake drew
  duke dusty earl earnest easton eddie eddy eden edith ella ellie elm elliot elsie ember emerson emily emma eric ernest
  esme eva eve evergreen evie fair faith fallon fatima fawn faye felicity fern fig finch finlay finn fleur flint flora florence
  flower ford forest forrest fox frank frankie fred freya gabriel gale garnet gary gay gene genesis george georgia
  gerry ginger glen glenn glory gordon grace graham grant gray grey guy hal hank happy harley harmony harper harriet harris
  harry harvey haven hawk hazel heath heather heaven helen henry herb holly honey honor hope howard hudson hugh hunter ian
  ida indiana ira iris isla israel ivory ivy jack jade jake james jamie jan jane jasmine jason jasper jay jean jerry jess
  jessica jet jewel jim joan job joe john johnny jordan joseph josh joy jude judge judy julian julie june juniper kai kate
  kay keith kelly ken kerry kim kit knox kyle lacey lake lance lane lark laura laurel lavender lee leif lennon lennox leo
  leaf leon lester levi lewis liberty lily linden linnea lisa logan london lotus lou lucas lucy luke luna lupin lux lydia lyle lynn
  lyric mabel mac mace maddox madison maisie major maple march marcus margot marguerite maria marina marina mark marlowe marsh
  martin mary mason matt maverick max maxwell may maya mckenzie meadow megan melody mercy merit merry mia mick miles millie
  minnie misty mohammed molly monroe moon morgan morris moss muhammad myrtle nancy nash nat neil nick nico noah noel nora
  norm norman north nova oak oakley ocean oliver olive olivia onyx opal oscar otis otto owen paige pansy parker pat patience
  patrick pat paul peace pearl peg penny pepper percy perry pete peter petal petra petunia philip phoebe phoenix pierce piper poet
  polly poppy porter presley priest primrose prosper prudence quentin quinn rae rain rainbow ralph raven ray rebel red reed
  reef regan reggie reuben rex rhea rhys rich rick ridge rio river roan rob robert robin rocco rock rocket rocky roger roman
  romy ronnie rory rosa rose rosemary rosie rosy rowan roy royal ruby rudy rue rufus russ russell rusty ruth ryan sadie
  saffron sage sail sally sam samson sandy sarah sasha savannah sawyer scarlet scarlett scout sean sebastian serenity seth
  shadow shannon shaw shay shelby shelly shiloh sid sidney sienna sierra silas sky skye skylar slade sol solomon sonny sophia
  sophie sorrell spencer spike spring star stella sterling stew stone storm stormy story sue sullivan summer sunday sunny
  sunshine susan sven sylvan tanner tansy tate tawny taylor ted teddy temperance terra terry theo thomas tiger tilly tim timber
  toby todd tom tony topaz tori trinity trent tristan troy truth tucker tuesday tulip tyler valentine vale valor vera verity
  vic victor viola violet virginia wade walker wallace walt ward warren waverley wes west wheeler will willow wilson winston
  winter wolf wren xavier yasmin yusuf zara zelda zephyr zinnia zoe
`
  .trim()
  .split(/\s+/);
