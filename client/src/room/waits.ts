/** What waits for this person behind a tab that she may not be looking at. */
import { callsToAnswer } from '../calls/waiting-calls.ts';
import { deviceRequests } from '../console/waiting.ts';
import { ruleStates } from '../groundRules/accepted.ts';
import { hereIn, mediates } from '../panels/place.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { View } from '@mediane/shared/room/index.ts';

/** Discreet calls, devices and screens that ask a mediator for an answer. */
export const asksOfMediator = (view: View, me: SeatId): number =>
  mediates(view) ? callsToAnswer(view, me).length + deviceRequests(view).length + screensAsked(view, me) : 0;

const screensAsked = (view: View, me: SeatId): number => hereIn(view, me)?.slice.screen.asked.length ?? 0;

/** Rules proposed to this person that she has not accepted. */
export const rulesToRead = (view: View, me: SeatId): number =>
  mediates(view) || view.room?.life.state === 'closed'
    ? 0
    : ruleStates(view, me).filter(({ mine }) => !mine).length;
