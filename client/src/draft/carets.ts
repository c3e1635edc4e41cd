/** Others' cursors. The name stands beside the line when it has just moved or is pointed at, so that it hides no text. */
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { Awareness } from 'y-protocols/awareness';
import type { Cast } from '../panels/cast.ts';
import styles from './carets.module.css';

type Stamped = { readonly seat?: unknown; readonly name?: unknown };

/** The extension that draws them; whose they are is the server's stamp, never the other page's claim. */
export const carets = (awareness: Awareness, cast: () => Cast) =>
  CollaborationCaret.configure({
    provider: { awareness },
    user: {},
    render: (user: Stamped) => {
      const caret = document.createElement('span');
      caret.className = styles.caret ?? '';
      caret.dataset['side'] = sideOf(user, cast());
      const name = document.createElement('span');
      name.className = styles.name ?? '';
      name.textContent = typeof user.name === 'string' ? user.name : '';
      caret.append('\u2060', name, '\u2060');
      return caret;
    },
    selectionRender: (user: Stamped) => ({
      nodeName: 'span',
      class: styles.selection ?? '',
      'data-side': sideOf(user, cast()),
    }),
  });

function sideOf({ seat }: Stamped, cast: Cast): string {
  for (const member of cast.values())
    if (member.seat === seat && member.side !== null) return String(member.side);
  return 'none';
}
