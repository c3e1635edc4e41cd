/** The English words that stand for what two devices agreed upon; a list apart, never a translation. */
export const en: readonly string[] = `
  acorn almond anchor apple apron arrow aspen atlas autumn badger bagel balcony bamboo banjo
  barley basil basket beacon beetle bell birch biscuit blanket blossom boat bonnet bottle branch
  bread brick bridge brush bucket buckle butter button cabin cactus camel camera candle canoe
  canvas carpet carrot castle cedar celery cello chair chalk cherry chestnut chimney cinema
  cinnamon circle citrus clay clover cobweb coconut compass copper coral cotton cradle crayon
  cricket crystal cupboard curtain cushion daisy dolphin domino donkey dragon drawer dune eagle
  easel echo elbow elephant elm ember engine envelope fabric falcon feather fern fiddle fig finch
  fjord flagpole flute fountain fox fridge frost galaxy garden garlic ginger giraffe glacier glove
  gondola goose granite grape gravel grove guitar hammock harbour harp harvest hazel hedge helmet
  heron hinge honey hotel iceberg igloo indigo iris island ivory ivy jacket jasmine jelly jigsaw
  juniper kangaroo kayak kettle kitchen kiwi koala ladder teapot lagoon lantern larch lavender
  leaf lemon library lilac linen lizard lobster lotus magnet mango maple marble market meadow
  melon mint mirror mitten mole moon mosaic moss mountain muffin museum napkin nectar needle nest
  nickel noodle nutmeg oak oasis ocean octopus olive onion orange orchard otter oven oyster paddle
  palace panda thimble parsley peach pebble pelican pencil pepper piano picnic pigeon pillow pine
  planet plum pocket pond poppy postcard pottery puddle pumpkin puppet puzzle quartz quilt rabbit
  radish raft rainbow raven ribbon river robin rocket rooster rosemary ruby saddle saffron sail
  salad salmon sandal satchel scarf seashell shovel silver slipper snow spoon sparrow spinach
  squirrel stairs stamp sunflower tulip
`
  .trim()
  .split(/\s+/);
