import { useEffect, type ReactNode } from 'react';
import { LanguageChoice } from './language-choice.tsx';
import { useWords } from './words.tsx';
import styles from './single-page.module.css';

type Props = { title: string; lead?: string | undefined; children?: ReactNode };

/** A page with one thing to do: the name of the house, a title, and the thing. */
export function SinglePage({ title, lead, children }: Props) {
  const words = useWords();
  useEffect(() => {
    document.title = words.everyPage.product;
  }, [words]);
  return (
    <div className={styles.page}>
      <div className={styles.inner}>
        <header className={styles.head}>
          <span className={styles.brand}>{words.everyPage.product}</span>
          <LanguageChoice />
        </header>
        <main className={styles.main}>
          <div className={styles.intro}>
            <h1 className={styles.title} tabIndex={-1}>
              {title}
            </h1>
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
          {children}
        </main>
      </div>
    </div>
  );
}
