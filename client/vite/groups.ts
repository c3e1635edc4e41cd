const paths = (...parts: string[]) => new RegExp(parts.join('|'));

/** What every page runs. */
const base = paths(
  '/node_modules/(react|react-dom|scheduler|wouter|regexparam|zustand)/',
  '/lucide-react/dist/esm/(?!icons/)|/icons/(x|check|users|ellipsis)\\.mjs$|preload-helper|rolldown/runtime',
  '/shared/src/words/(language|load|speech|strong|elision)\\.ts$',
  '/client/src/ui/(words|preferences|announce|button|link-button|single-page|language-choice|notices|classes|rich|skeleton|server-time)\\.',
);

/** What the page of a seat runs, whatever it shows. */
const seat = paths(
  '/node_modules/(@socket\\.io|socket\\.io-client|socket\\.io-parser|engine\\.io-client|engine\\.io-parser)/',
  '/client/src/live/|/client/src/room/saving\\.|/client/src/media/(state|use-media)\\.',
  '/client/src/door/(door|step|loading|door-words|heading-focus|refusal-words|quiet-words|use-leave)\\.tsx?$',
  '/client/src/panels/(cast|place|panel-words|use-act)\\.|/client/src/ui/frame\\.',
  // A file for each of these costs more than it holds.
  '/icons/(split|sofa|lock|door-open|mic|mic-off|hand|coffee|keyboard)\\.mjs$',
);

/** What decides in a room, the same as on the server. */
const kernel = paths('/shared/src/room/(?!parse(?!Compartment)|command|prepare)');

/** What both layouts of a room run. */
const room = paths(
  '/client/src/people/(?!people-voice)|/client/src/floor/(turn(?!-voice)|hands|floor\\.)|/client/src/ui/(tabs|time-left)\\.',
  '/client/src/room/(panes|later|matters|use-|where|waits|say-where|talks|room-words|room\\.module)',
  '/client/src/media/slots\\.|/icons/(notebook-pen|skip-forward|message-circle|palette|maximize-2|minimize-2)\\.mjs$',
);

/** What is always fetched together, by the file that it goes into; the rest is cut where a page asks for it later. */
export const groups = [
  { name: 'base', test: base },
  { name: 'seat', test: seat },
  { name: 'kernel', test: kernel },
  { name: 'room', test: room },
];
