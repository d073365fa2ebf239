/**
 * Words that spelling tricks are undone towards (`k1ll`, `su*cide`, `k.i.l.l`, `diiie`, glued words). A rule that needs a word which people
 * disguise adds it here: the list is read by hand, never taken from the patterns.
 */
export const WORDS: readonly string[] = `
abandoned abducted able about above abroad absolute absolutely abuse abused abuser abuses abusing abusive
account acid across actual actually added admins adult advantage afraid after again against age air
airpods alcohol alive all alley allow allowed almost alone along also always amazing ambulance ana
and ankles another answer antidepressants any anybody anyone anything apple are arm arms around
arranged arranging arriving arsed arsehole arseholes ask asked asking asks asl asleep aspirin ass
assault assaulted asshole assholes ate attack attacked attacking attacks attempt attempted attend
attractive aunt auntie aunty away axe babe baby back backhanded bad badly bag bags balcony bandages
bang banging bank banned barely bastard bastards bat bath bathroom batter battered batters beat
beaten beating beats because bed bedroom been before beg begged begging begs behind being believe
bellends belong belongings below belt belted belts bench beside best bet better between bing binge
birth birthday bit bitch bite biting bits black blackmail blackmailed blackmailing blade blades
blame bleach bled bleed bleeding bleeds bloke blood blow body bollocks bomb boner bonespo boobs
books booted bored born borrow boss both bother bothered bottle bottles bottom bought box boy
boyfriend boys bra bracelets brain break breakfast breaking breast breasts breathing bridge bring
broke broken brother brought browser bruised bruises bucks buddy building bull bullet bullied
bullies bully bullying bum bunch burden burn burned burning burns burnt bus buses bust busted but buy buying
bye called calling calls calmer calories cals cam came camera can cane captive car card cards care
cared carer cares carry carrying case cash cashapp cat catches cba chains chance changed changing
chasing chats chatting check checks cheek chest child childline chocolates choke choked chokes
choking choose chose chosen christmas chuck chucked circling circumcised class classmates claw clean
clear cliff climb climbed climbs clipped clobbered clock close closet clothes clouted coach cock
cocksuckers codamol code codeine coke cold collapsed collecting college comes coming commit compass
complete conscious consent considered considering console constantly contact contacting control
controlling controls conversations coordinator cope could counsellor counsellors count counted
counting counts county cousin cover covered cow crack crash crawl credit creep creeps creepy crisis
cry crying crypto ctb cuddle cum cunt cunts cupboard cupboards cut cute cuts cutting cyber dad dads
danger dangerous dare dared dark date dating day days dead deadly dealer dealing death decided
decides decked deep deeper deeply delete deliberately deliver describe deserve deserved deserves
desk despise destroy destruct details dick dickhead did die died dinner dirty disappear disappeared
disappearing disappointment disgust disgusted disgusting dizzy dob doctor doctors does dog doing
dollars done door doorway down downed dox dragged drags drank drawer dreading dream dreaming dress
drew drink drinking drinks drive driving drop dropping drown drowning drugged drugs drunk dumb dying
each ear early earn earned earth easier easiest easy eat eaten eating edge eighteen elders else
embarrassment emotionally empty end ended ending engaged enough entire era erase escape euros even
evening ever every everybody everyone everything everywhere exact exactly excited exhausted exist
existed existence existing expect exploit exploited expose eye failed failure faint fall fallen
falling family fancy fantasising farewell fast fasting fasts fat fatal fault favour favours fears
fed feed feeds feel feeling feels felt few fgm fifteen fifty filmed filming films final find finding
finds fine finger fingered fingers finish finished finishing fire first fists fit five fiver flashed
flatmate flatten fling floor floored flowers fly flying followed following food football for force
forced forces forcing forehead forever form forty foster found four fourteen freak free friday
fridge friend friends frightened from front froze fuck fuckable fucking full funeral future game
games gang garage garden gate gave gbp genuinely get gets getting gift gifts girl girlfriend girls
give given gives giving glad going gone gonna good goodbye goodbyes goodnight google gorgeous got
grabbed grabs gran grandad grandfather grandma grandmother grandpa grandparents great grindr groomed
grooming groped gropes gropey groping group grow grown guardian guess guilt guilty gun guy guys had
hair hall hammer hammering hand handful handfuls handle handprint hands handsy hanger hanging
happier happy harassed hard hardly harm harmed harming has hate hates hating have having head
headbutted headphones heads hear hearing heat held hell help helpline helplines helps her here
heroin hidden hide hides hiding high him himself hips his history hit hits hitting hold holding home
homeless homework honestly hoodie hoodies hooked hope hoped hoping horny horrible horse hospital
hostage hot hotel hours how hug human hun hung hungry hurl hurled hurt hurting hurts husband
ibuprofen ice ideation idiot idiots ignores images imagine imam inappropriate injure injured injury
inner inside instead instructor insulin internet intimate into invited involve involving ipad iphone
irresistible itself jerk jewell job joke jump jumped jumpers jumping just kcal keep keeping keeps
kept kick kicked kicking kicks kid kidnapped kids kill killed killing kills kind kinda kinks kip
kiss kissed kisses kissing kitchen kith kms knee knickers knife knives knob knocked knocking know
knows kys lad lads laid lamped landlord lap laptop last late laughing laughs launch launched lay
leader leak leaked leaking lean leaning least leathered leave leaves leaving ledge left leg legal
legs lend less let lethal lets letter letters lewds lick light lighter lightning like likes line
lined lines lingerie lip lips list literally little lived lives living load loads loan loathe lob
lobbed lock locked locking locks log lol long longer loo look looked looking looks lorry lose loser
lost lot lots love loved loves lunch machete made make makes makeup making man manage manager mandem
many marks marriage married marry mate mates mattress mature may maybe mcdonalds meal meals mean
meanspo meant medication medicine medicines meds men mental mention mentor mess messages messing met
method methods might mind minor miss mistake moderators mods molested molesting molests monday money
mong monzo moped more morning moron mother motherfuckers motorbike motorway mourn mouth move moving
much multi mum mums murder must mustnt naked name names nan nana naughty near nearly neck necklace
need needs neglected neglects neighbour never new next nice night nobody noodz noone noose nose
nosebleed not note notes nothing notice now nowhere nude nudes objects off offered offing often okay
old older olders once one online only onto open option order ordered other others ought our
ourselves out outfit outside overdose overdosed overdoses overdosing overnight owe own oxygen
packages packet packets packs padlock paid pain painful painkillers painless painlessly pants
paracetamol paracetamols parcel parcels parent parents parked part partner past pastor pathetic pay
paypal peaceful peacefully peeks peel peering penis people perform perfume perhaps permanently pervy
petrified phones phoning photo photographed photographs photos physically pic picked picks pics
picture pictures picturing pig pillow pills ping pinned pins piss place placed plan planet planned
planning plates platform please pocket point pointless poison poker police popped porn post posted
posting pounds poured prefer pregnant present presents pressured pressures pressuring pretty prick pricks
priest primary print prisoner privates pro problems promise promised protect protection proud psycho
puke puked pulled pulling pulls punch punched punches punching punish punishing purg purge purged
purging purpose pushed pushes pushing pussy put puts putting quickest quickly quid quiet quit
quitting quiz race railings railway ran randy rape raped rapes raping rapist rather rattling razor razors
reach read reads ready really reason recent recommend recorded records refuse refuses regret relapse
relapsed relapsing relief relieved remain removed rent repeat report repulse research reset rest
retarded revising reward rib ribs rid right ringing rip river road robux roof rooftop room roommate
rope rot rough rubbed rubbing rubs rude ruin ruined run running runs sad safe said samaritans sat
saturday saved saving saw say saying says scalded scales scalpel scared scarred scars school
scissors scrape scratch scratched scratches scratching scream screaming screams screen screw
screwdriver scum search secondary secret see seeing seem seems sees self selfie selfies sell selling
send sending sent serious sertraline services set seventeen sewer sex sext sexting sexts sexual
sexually sexy shag shakes shall shank share shared sharing sharpener she shed shelter shipping shirt
shit shoes shoot shooting shot shotting should shoulder shout shouting shouts shoved shoves show
shower showing shredded shut shuts sick sicken side sign silly since single sister sit sitting
sixteen sixth skin skinn skinny skins skipping slag slags slammed slapped slapping slaps slash
slashed sleep sleeping sleeves slept slice slid slide slides slipped slipper slit slitting slowing
slut sluts smacked smacks small smaller smash smashed smashing snacks sneaks social sofa solution
some somebody someone something sometimes somewhere soon sooner sort soul sound space spank spastic
spat speak speaking special spend spicy spied spies spiked spits splash split spoon spread squeezes
stab stabbed stabbing staff stairs stairwell stalk stalker stalking stamped stand standing stare staring
start started starve starved starves starving stash stashed state stay staying stays step stepped
stepping stfu stick still stinging stomach stood stop stopped stopping stops story straight stranger
strangle strangled strangles strangling streak street streets strictly strip stroked strokes
stroking strong struggling stuck students study stuff stupid subway such suck suffer suffocate sugar
suicidal suicide summer sunday supposed sure surfing surprise swallow swallowed swallowing swap
swear swears swing swore table tablet tablets take takeaway taken takes taking talking talks taste
tbh tea teach teacher teachers team tear tease tell telling tells temper tempted ten tenner tent
terrified texted texting texts than that the their them then therapist therapists there these they
thick thigh thighs thin thing things think thinking thinspo thirteen thirty this thong those thought
thoughts threaten threatened threatening threatens threats three threw throat through throw throwing
thrown throws thumped thursday ticket tickets tie tied ties tight till time tinder ting tips tired
tits toaster today together toilet toilets told tomorrow tongue tonight too took top topless
tortured tortures tossers total touch touched touches touching touchy tracks trade traffic
trafficked train trainers tram transfer trap trapped trash treat treats trick tricked tricks tried
trouble truck trust trusted trusting try trying tube tuesday turn turned turning tutor twat twats
twelve twenty twisted two typed ugly unalive unaliving unbearable uncle unconscious under underage
understand underwear undress undressed uni union university unsafe until unwanted urge urges urself
use used useless using utter van vanish vanished vanishing vape vapes vein venmo vertically very
viaduct video videos vids vile violent virgin virginity visiting voice voices vomit voucher vouchers waist
wait waiting wake waking walk walked walking wall wallet walloped wank wanker wanna want wanted
wanting wants wardrobe was wash waste watch watched watches watching water waved waving way ways
weapon wear wearing weather webcam wedding wednesday weed week weekend weeks weight weirdo well
welts went were western wet whacked what whatever when whenever where which while whipped whips who
whole whore whores why wife will winded window wipe wire wish wished wishes wit with without woke
woman women wonder wooden word words work worked worker works world worse worth worthless would
wrecked wrist wrists write writing written wrong wrote wtf yanked yeah year years yeet yells
yesterday yet you younger your yourself
`
  .trim()
  .split(/\s+/u);
