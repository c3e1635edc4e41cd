import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { SinglePage } from './single-page.tsx';
import { useWords } from './words.tsx';

/** Stands in for a page that failed to draw, or whose code did not arrive, and says what to do. */
export class Trouble extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <TroublePage /> : this.props.children;
  }
}

function TroublePage() {
  const { trouble } = useWords().everyPage;
  return (
    <SinglePage title={trouble.title} lead={trouble.body}>
      <div>
        <Button look="primary" onPress={() => location.reload()}>
          {trouble.reload}
        </Button>
      </div>
    </SinglePage>
  );
}
