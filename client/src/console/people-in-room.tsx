import { Ellipsis, LogOut, MessageSquare, UserX } from 'lucide-react';
import { useState } from 'react';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { useView } from '../live/use-room.ts';
import { sideBeside, useCast, type Member } from '../panels/cast.ts';
import { Muted, PanelSection } from '../panels/panel.tsx';
import { useConductWords } from './conduct-words.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { PersonLine } from '../panels/person-line.tsx';
import { useAct } from '../panels/use-act.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuItem } from '../ui/menu-list.tsx';
import { inTheRoom } from './waiting.ts';
import panel from '../panels/panel.module.css';

type Props = { onDesk?: ((seat: SeatId) => void) | undefined };

type Grave = { act: 'sendBack' | 'remove'; member: Member };

/** Everybody who was let in, with the grave acts one press further away, each asked once under the person's name. */
export function PeopleInRoom({ onDesk }: Props) {
  const words = useConductWords().people;
  const people = usePanelWords().people;
  const view = useView();
  const cast = useCast();
  const act = useAct();
  const [asking, setAsking] = useState<Grave | null>(null);
  const members = inTheRoom(view, cast);
  const texts =
    asking &&
    {
      sendBack: { title: words.sendBackTitle, body: words.sendBackBody, act: words.sendBack },
      remove: { title: words.removeTitle, body: words.removeBody, act: words.remove },
    }[asking.act];
  return (
    <PanelSection title={words.title}>
      {members.length === 0 && <Muted>{words.empty}</Muted>}
      <ul className={panel.list}>
        {members.map((member) => {
          const items: MenuItem[] = [
            ...(onDesk
              ? [
                  {
                    label: words.write(member.short),
                    icon: MessageSquare,
                    onChoose: () => onDesk(member.seat),
                  },
                  'line' as const,
                ]
              : []),
            {
              label: words.sendBack(member.short),
              icon: LogOut,
              onChoose: () => setAsking({ act: 'sendBack', member }),
            },
            {
              label: words.remove(member.short),
              icon: UserX,
              onChoose: () => setAsking({ act: 'remove', member }),
            },
          ];
          return (
            <PersonLine
              key={member.seat}
              member={member}
              tight
              state={sideBeside(member) ?? people.roles[member.role]}
            >
              <Menu label={words.more(member.short)} icon={Ellipsis} iconOnly look="plain" items={items} />
            </PersonLine>
          );
        })}
      </ul>
      {asking && texts && (
        <Confirm
          open
          onClose={() => setAsking(null)}
          title={texts.title(asking.member.short)}
          names={[asking.member.short]}
          act={([name]) => texts.act(name ?? '')}
          onConfirm={() => {
            setAsking(null);
            void act({ type: asking.act, seat: asking.member.seat });
          }}
        >
          <p>{texts.body(asking.member.short)}</p>
        </Confirm>
      )}
    </PanelSection>
  );
}
