import { expect, test } from 'vitest';
import type { Capture } from '../media/state.ts';
import { standingOf, whichOf, without } from './chosen.ts';

const both = { voice: true, image: true };
const voice = { voice: true, image: false };
const neither = { voice: false, image: false };
const off: Capture = { is: 'off' };
const asking: Capture = { is: 'asking' };
const on: Capture = { is: 'on', device: 'one' };
const refused: Capture = { is: 'trouble', why: 'refused' };
const inUse: Capture = { is: 'trouble', why: 'in-use' };

test('whoever wants neither voice nor image is asked for nothing', () => {
  expect(whichOf(neither)).toBe('none');
  expect(standingOf(neither, off, off)).toEqual({ is: 'ready' });
  expect(standingOf(neither, refused, refused)).toEqual({ is: 'ready' });
});

test('a device that is not wanted gives no trouble', () => {
  expect(standingOf(voice, on, refused)).toEqual({ is: 'ready' });
});

test('nothing is said of one device before the other has answered too', () => {
  expect(standingOf(both, refused, asking)).toEqual({ is: 'asking' });
  expect(standingOf(both, on, off)).toEqual({ is: 'asking' });
});

test('the same trouble of both is told once; two troubles one after the other, the voice first', () => {
  expect(standingOf(both, refused, refused)).toEqual({ is: 'trouble', which: 'both', why: 'refused' });
  expect(standingOf(both, refused, inUse)).toEqual({ is: 'trouble', which: 'microphone', why: 'refused' });
  expect(standingOf(both, on, inUse)).toEqual({ is: 'trouble', which: 'camera', why: 'in-use' });
});

test('going on without what gives trouble keeps the rest', () => {
  expect(without(both, 'camera')).toEqual(voice);
  expect(without(both, 'microphone')).toEqual({ voice: false, image: true });
  expect(without(both, 'both')).toEqual(neither);
});
