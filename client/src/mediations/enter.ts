import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, type Trouble } from './api.ts';
import { roomPage } from './rooms.ts';

/** The mediator goes into her room: her browser takes her seat by her account. */
export function useEnter(): { enter: (room: string) => void; trouble: Trouble | null } {
  const [, navigate] = useLocation();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const enter = async (room: string) => {
    setTrouble(null);
    const answer = await api.enter(room);
    if (!answer.ok) setTrouble(answer.trouble);
    else if (answer.value.state === 'entered') navigate(roomPage(answer.value.room, answer.value.seat));
    else setTrouble({ code: 'unreadable' });
  };
  return { enter: (room) => void enter(room), trouble };
}
