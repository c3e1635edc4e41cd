import type { MediaRefusal } from '../protocol/media.ts';
import type { WireCode } from '../protocol/wire.ts';

export const en: Record<WireCode | MediaRefusal, string> = {
  unknown: 'This is no longer here, or has just changed. Nothing is lost: look at the page as it is now.',
  'not-allowed': 'This is not yours to do. Nothing has changed; ask the mediator if you need it.',
  closed: 'This exchange is closed: nothing more is written in it. What is there can still be read.',
  withdrawn: 'This person has withdrawn from the mediation. Nothing else has changed.',
  removed: 'This place in the room is no longer open. What was written is kept; contact the mediator.',
  'not-open': 'The session is not open yet. Nothing is lost: wait for it to open.',
  'on-break': 'This is a break. Nothing is lost: it will be possible again when the session goes on.',
  'already-open': 'The session is already open. There is nothing for you to do.',
  'already-so': 'This is already done. There is nothing for you to do.',
  'no-consent':
    'The agreement to mediate has not been accepted by each person concerned. Nothing has changed: it must be accepted before entering.',
  'outdated-agreement':
    'The agreement to mediate has changed meanwhile. Read it again before you answer; your first answer was not kept.',
  'no-agreement': 'No agreement to mediate has been put to you yet. Nothing is lost: write to the mediator.',
  'not-waiting':
    'One of the people is no longer in the waiting room: nobody was let in. Look at the list and try again.',
  'stays-outside':
    'Technical help does not enter the room: it hears and reads nothing. Nobody was let in; try again without.',
  'mediator-absent':
    'The mediator is away for a moment: nothing passes between the sides. Everything is kept and goes on when the mediator is back.',
  elsewhere:
    'The person is not here at the moment. Nothing has changed: wait for the return, or join the person there.',
  'not-your-turn':
    'It is not your turn yet. Your text is kept: raise your hand, or write to the mediator in private.',
  muted:
    'You have been asked to be silent here for now. Your text is kept; you can write to the mediator in private.',
  'only-if-invited': 'You are listening here. Your text is kept; the mediator can give you the floor.',
  'no-hand-raised': 'The hand was lowered meanwhile. Nothing has changed: give the floor to a raised hand.',
  'turn-running': 'A turn is under way. Nothing has changed: end it, or wait for its end.',
  'no-turn': 'This turn is already over. You have lost nothing: ask to speak again if you wish.',
  'not-in-this-mode':
    'People take turns in another way now. Nothing has changed: first choose how they take turns.',
  'mixes-sides':
    'This caucus would bring two sides together. It has not been opened: confirm that you want it.',
  'needs-a-party': 'A caucus is held with somebody. Choose at least one person.',
  'knock-first': 'You are not part of this caucus. Knock, and you will be let in.',
  'not-yours': 'Only the author of these words decides about them. Nothing has changed.',
  'not-released': 'The author has not let these words go. Nothing was passed on.',
  'already-passed-on': 'These words have already been passed on. There is nothing for you to do.',
  'already-opened': 'These words have already been opened: they can no longer be taken back.',
  'taken-back': 'The author has taken these words back. They were not passed on.',
  'already-answered': 'Another mediator has already answered. There is nothing for you to do.',
  malformed:
    'The page and the server did not understand each other. Nothing is lost: reload the page and try again.',
  'channel-full':
    'Eight people already speak together here, and voice takes no more. Nothing is lost: you can read and write.',
  'too-fast': 'This is too fast for the server. Nothing is lost: wait a few seconds and try again.',
  'storage-full':
    'The server has no room left and could not keep this. Your text stays on this page: copy it, and tell the mediator.',
  'seat-taken': 'Your link is now open on another device. What was saved still is; go on there.',
  'not-signed-in':
    'This page no longer knows who you are. Nothing is lost: open the link that you received again.',
  'foreign-origin':
    'This page is not at its usual address. Nothing is lost: open the link that you received again.',
};
