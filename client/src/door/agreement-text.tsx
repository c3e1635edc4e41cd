import { useTexts } from '../live/use-room.ts';
import { classes } from '../ui/classes.ts';
import paper from '../ui/document.module.css';
import { Skeleton } from '../ui/skeleton.tsx';
import type { AgreementParts } from '@mediane/shared/room/agreement.ts';
import styles from './door.module.css';

/** "3. Fees" on a line of its own is a heading; the rest are paragraphs. */
const heading = /^\d{1,2}[.)]\s.{1,80}$/;

/** The agreement to mediate, whole, as it reads on paper. */
export function AgreementText({
  agreement,
  id,
}: {
  agreement: NonNullable<AgreementParts['agreement']>;
  id: string;
}) {
  const words = useTexts()[agreement.text];
  if (words === undefined) return <Skeleton lines={5} />;
  const parts = words.split(/\n+/).filter((part) => part.trim() !== '');
  return (
    <div className={classes(paper.document, styles.agreement)} id={id}>
      {parts.map((part, index) =>
        heading.test(part) ? <h3 key={index}>{part}</h3> : <p key={index}>{part}</p>,
      )}
    </div>
  );
}
