import { useEffect, useState } from 'react';
import { SinglePage } from '../ui/single-page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDoorWords } from './door-words.ts';

const patience = 8000;

/** Before the room has answered; says something once it takes long. */
export function Loading() {
  const words = useDoorWords();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <SinglePage title={words.loading}>
      {slow && <p>{words.slow}</p>}
      <Skeleton lines={4} />
    </SinglePage>
  );
}
