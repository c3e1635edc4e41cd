import { useSend } from '../live/use-room.ts';

/** Leaves for now. The page goes at once, whatever the line does: leaving is never blocked. */
export function useLeave(onLeft: () => void): () => void {
  const send = useSend();
  return () => {
    void send({ type: 'leave' });
    onLeft();
  };
}
