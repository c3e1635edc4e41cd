import { describe, expect, test, vi } from 'vitest';
import { seven } from '../../test/cast.ts';
import { holds } from '../../test/course.ts';
import { whoHears } from '../../test/whoHears.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('the random courses on which every property stands', () => {
  test('come to what is rare in a mediation, again and again', () => {
    const done = new Map<string, number>();
    const count = (name: string, so = true) => {
      if (so) done.set(name, (done.get(name) ?? 0) + 1);
    };
    holds(
      () => {
        const model = whoHears(seven);
        return {
          watch: (happening) => {
            model.follow(happening);
            const { command, by, committed } = happening;
            for (const { line, before } of committed) {
              const { event } = line;
              count(`event ${event.type}`);
              if (event.type === 'gone') count('an offer taken back on its way');
              if (event.type === 'takenBack' && command?.type !== 'takeBack')
                count('a release taken back by leaving');
              if (event.type === 'turnEnded') count(`a turn ${event.how}`);
              if (event.type === 'caucusClosed' && command?.type === 'withdraw')
                count('a caucus closed by a withdrawal');
              if (event.type === 'entered' && command?.type === 'admit' && line.in.startsWith('caucus:'))
                count('somebody back in her caucus');
              if (event.type === 'attended' && before[line.in]?.caucus?.visitors.includes(event.seat))
                count('a visitor let in');
              if (event.type === 'lost' && committed.length === 1) count('a mediator lost');
              if (event.type === 'said' && line.in.startsWith('caucus:')) count('words in a caucus');
            }
            if (by && command) count(`command ${command.type}`);
          },
          after: (it, act, answer) => {
            if (answer === 'mediator-absent') count('words refused for want of a mediator');
            if (answer === 'taken-back') count('an offer that was gone, asked for');
            if ('later' in act && model.apart('room')) count('time passes while separated');
            if (it.slices().room?.floor.turn?.state === 'paused') count('a turn paused');
          },
        };
      },
      150,
      1,
    );
    const rare = [
      'an offer taken back on its way',
      'a release taken back by leaving',
      'a turn expired',
      'a turn passed',
      'a turn yielded',
      'a turn paused',
      'a caucus closed by a withdrawal',
      'somebody back in her caucus',
      'a visitor let in',
      'a mediator lost',
      'words in a caucus',
      'words refused for want of a mediator',
      'an offer that was gone, asked for',
      'time passes while separated',
      ...['disclosed', 'reached', 'mediatorFree', 'caucusOver', 'memberRemoved', 'resumed', 'back'].map(
        (type) => `event ${type}`,
      ),
    ];
    const seen = Object.fromEntries(rare.map((name) => [name, done.get(name) ?? 0]));
    for (const [name, times] of Object.entries(seen)) expect(times, name).toBeGreaterThanOrEqual(3);
  });
});
