import { LinkButton } from './ui/link-button.tsx';
import { SinglePage } from './ui/single-page.tsx';
import { useWords } from './ui/words.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const { notFound } = useWords().everyPage;
  return (
    <SinglePage title={notFound.title} lead={notFound.body}>
      <div>
        <LinkButton to="/">{notFound.home}</LinkButton>
      </div>
    </SinglePage>
  );
}
