/**
 * Words of the landscape, the house and the weather. None is a first name, speaks of a sex, a body, a belief, a weapon
 * or a meal, or turns rude beside another. The three lists share no word, so that a sign-in name never holds an alias.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What others see: one word, as in "Harbour will write back by Monday". */
export const ALIAS_WORDS = words(`
  Alcove Almanac Anchor Anvil Arbour Archway Atlas Attic Balcony Bandstand Barley Barnacle Beacon Bellows
  Bilberry Birchwood Boardwalk Boathouse Bobbin Bonfire Bookend Boulder Bracken Bramble Breakwater Breeze
  Bridleway Brushwood Buckwheat Bulrush Buoy Buttercup Byway Cairn Candlelight Canopy Canvas Caravan
  Carousel Cartwheel Cascade Catkin Causeway Chalkhill Chestnut Chimney Clearing Cloudbank Compass Copse
  Cornfield Courtyard Cove Cowslip Crescent Crossroads Crosswind Curlew Cygnet Dapple Daybreak Dewdrop
  Dovetail Downland Dragonfly Driftwood Dunnock Dusk Elderberry Embers Equinox Estuary Farmstead Feather
  Fennel Ferry Fiddlehead Fieldfare Firefly Fireside Firth Fjord Flagstone Footpath Foothill Foxglove
  Furrow Gallery Gannet Garland Gatepost Gateway Glasshouse Goldcrest Goldfinch Gorse Granary Grassland
  Greenfinch Greenway Grove Gullwing Hamlet Harbour Hawthorn Haystack Headland Hearth Hedgerow Heathland
  Heron Hillside Hilltop Hinterland Homestead Honeycomb Horizon Hornbeam Hourglass Icicle Inlet Isthmus
  Jetty Junction Kayak Keepsake Kelp Kestrel Keystone Kiln Kingfisher Kiosk Kite Knapsack Knoll Lagoon
  Landing Lantern Lapwing Larch Lattice Ledge Lichen Lighthouse Lilypad Limestone Linnet Lockgate Loft
  Lookout Lowland Mainsail Mallow Mangrove Mapmaker Marjoram Marram Meander Milestone Millpond Millstone
  Mistral Moonbeam Moorhen Moorland Mosaic Mulberry Narrowboat Nightjar Nuthatch Oasis Oatfield Orbit
  Orchard Osprey Otter Outcrop Oxbow Paddock Paperbark Parasol Pasture Pavilion Pebble Pennant Petrel Pier
  Pinecone Pinewood Pipit Plateau Plover Polestar Porch Prairie Promenade Puddle Puffin Quarry Quartz Quay
  Quill Quince Raincloud Rainfall Rampart Redshank Redstart Redwing Reedbed Reservoir Ripple Riverbank
  Rockpool Rooftop Rosehip Rowboat Sailcloth Samphire Sandbank Sandpiper Sandstone Sapling Saxifrage
  Seafarer Seashell Seedling Shale Shingle Shoreline Signpost Siskin Skylark Skylight Slate Slipway
  Snowdrop Snowfall Solstice Sorrel Speedwell Spindrift Spinney Springtime Spruce Steppingstone Stonechat
  Stonecrop Streamside Sundial Sunflower Sunrise Sycamore Tamarisk Tapestry Teasel Thicket Thistle
  Tidewater Toadflax Topiary Towpath Trailhead Treetop Trellis Tundra Turnstone Twilight Upland
  Valley Vantage Veranda Vineyard Wagtail Walkway Warbler Watermill Watershed Waterside Wavelet Waxwing
  Waypoint Weathervane Wheatear Wheatfield Whimbrel Whinchat Whirlwind Wildflower Windbreak Windfall
  Windmill Windowsill Woodland Woodlark Woodsmoke Yarrow Yewtree
`);

/** The first word of a sign-in name. */
export const SIGN_IN_ADJECTIVES = words(`
  airy ample autumnal balanced brisk bright broad bronze bubbly calm candid careful cheery chilly classic
  clear clever cloudy cobalt cosy crimson crisp curious curly daring distant dotted early electric elegant
  emerald festive floral fluffy free fresh friendly frosty gentle gilded glad gleaming glossy golden
  grateful green hardy helpful honest hopeful humble icy ideal indigo inland jaunty jolly joyful keen kind
  knitted lasting lavish leafy level likely lively loyal lucid lucky lunar mellow mighty mild minty modern
  modest mossy musical neat nimble noble orange orderly outdoor paper patient peaceful perky placid plucky
  polar polished polite proud purple quick quiet rapid ready restful rustic secure serene shiny silken
  silver simple sleek smart snowy snug sociable solar sparkly speedy spotted stable starry steady striped
  sturdy subtle sunlit thankful tidy tranquil trusty turquoise upbeat useful valiant vast velvet
  vivid warm watchful wise witty wooden woolly worthy yellow zesty
`);

/** The second word of a sign-in name: things about the house. */
export const SIGN_IN_NOUNS = words(`
  abacus acorn album apron armchair badge balloon banjo banner basket beanbag bench bicycle blanket blender
  bobsled bookcase bookmark bottle bowl bracket breadbin broom bucket buckle bugle button cabinet cable
  calendar camera candle cardigan carpet cello chair chalk chart checkers clarinet clipboard clock coat
  coin comb corkboard crate crayon cupboard curtain cushion cymbal dial diary dinghy doorbell doormat
  drawer drum duvet easel envelope eraser fiddle flagpole flannel flask flute folder fountain frame fridge
  funnel globe goblet gong guitar hammock hamper hanger harp helmet hinge hoodie hoop jacket
  jigsaw kazoo kimono ladder ladle lamp lampshade laptop locket lunchbox magnet map marble
  marker medal mitten mug napkin notebook notepad oar oboe oven paddle paintbox parcel parka pastel pencil
  piano picnic pillow pinwheel pitcher plate plectrum pocket podium postcard poster prism pulley puppet
  puzzle quilt radio raft raincoat ribbon robot ruler rucksack saddle sandal satchel saucer saucepan scarf
  scooter seesaw shelf sieve skateboard sketch sleigh slipper sofa spanner spatula spool sponge spoon
  sprout stamp stapler stencil sticker stool stopwatch suitcase sunhat tambourine tangerine tartan teacup
  teapot telescope tent thimble ticket toaster torch towel tractor train tram tray tricycle trolley
  trombone trowel trumpet tugboat tunic turntable typewriter ukulele umbrella unicycle vase violin wagon
  waistcoat wardrobe watch wheel whisk whistle window wok xylophone yoyo zipper zither
`);
