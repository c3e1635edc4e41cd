import { Copy, Ellipsis, Mail, QrCode as QrIcon, RotateCcw, Unlink } from 'lucide-react';
import { useState } from 'react';
import type { Links } from '@mediane/shared/protocol/api.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { MenuItem } from '../../ui/menu-list.tsx';
import { notify } from '../../ui/notices.tsx';
import { useWords } from '../../ui/words.tsx';
import { api, type Answer } from '../api.ts';
import { useMediationsWords } from '../mediations-words.ts';
import { sentenceOf } from '../trouble-words.ts';
import { forgetLink, keepLink } from './fresh-links.ts';
import { MailDialog } from './mail-dialog.tsx';
import { QrCode } from './qr-code.tsx';
import { useLinkState } from './link-state.ts';
import styles from './links.module.css';

type Props = {
  room: string;
  person: Links['links'][number];
  side: number | null;
  /** Known only while it is fresh. */
  link: string | undefined;
  canMail: boolean;
  onChanged: () => void;
};

/** One person's link: its state in words, and what can be done with it. */
export function LinkLine({ room, person, side, link, canMail, onChanged }: Props) {
  const all = useMediationsWords();
  const words = all.links;
  const { everyPage } = useWords();
  const state = useLinkState(person);
  const [open, setOpen] = useState<'qr' | 'mail' | 'reissue' | 'revoke' | null>(null);
  const close = () => setOpen(null);
  const { name, seat } = person;

  const settle = <Value,>(answer: Answer<Value>, done: (value: Value) => string) => {
    close();
    notify(answer.ok ? done(answer.value) : sentenceOf(answer.trouble, all));
    if (answer.ok) onChanged();
  };
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(link ?? '').then(
      () => true,
      () => false,
    );
    notify(copied ? words.copied(name) : words.copyFailed);
  };
  const reissue = async () =>
    settle(await api.reissue(room, seat), ({ link: made }) => {
      keepLink(seat, made);
      return words.reissued(name);
    });
  const revoke = async () =>
    settle(await api.revoke(room, seat), () => {
      forgetLink(seat);
      return words.revoked(name);
    });

  const opens = (what: typeof open) => () => setOpen(what);
  const items: MenuItem[] = [
    ...(canMail && person.state !== 'revoked'
      ? [
          {
            label: person.mailed === null ? words.mail : words.mailAgain,
            icon: Mail,
            onChoose: opens('mail'),
          },
        ]
      : []),
    { label: words.reissue, icon: RotateCcw, onChoose: opens('reissue') },
    ...(person.state === 'revoked' ? [] : [{ label: words.revoke, icon: Unlink, onChoose: opens('revoke') }]),
  ];

  return (
    <li className={styles.line}>
      <Avatar name={name} side={side} size="m" />
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.state}>{[roleName(person.role, everyPage.roles), state].join(' · ')}</p>
      </div>
      {person.state !== 'account' && (
        <div className={styles.acts}>
          {link !== undefined && (
            <>
              <Button icon={Copy} onPress={() => void copy()}>
                {words.copy}
              </Button>
              <Button icon={QrIcon} onPress={opens('qr')}>
                {words.qr}
              </Button>
            </>
          )}
          <Menu label={words.more(name)} icon={Ellipsis} iconOnly look="plain" items={items} />
        </div>
      )}
      {link !== undefined && (
        <input
          className={styles.link}
          readOnly
          value={link}
          aria-label={words.link(name)}
          onFocus={(event) => event.target.select()}
        />
      )}
      <Dialog
        open={open === 'qr'}
        onClose={close}
        title={words.qrTitle(name)}
        description={words.qrBody}
        actions={<Button onPress={close}>{everyPage.close}</Button>}
      >
        <QrCode text={link ?? ''} label={words.qrLabel(name)} />
      </Dialog>
      {open === 'mail' && <MailDialog room={room} person={person} onClose={close} onSent={onChanged} />}
      <Confirm
        open={open === 'reissue'}
        onClose={close}
        title={words.reissueTitle(name)}
        names={[name]}
        act={words.reissueGo}
        onConfirm={() => void reissue()}
      >
        <p>{words.reissueBody}</p>
      </Confirm>
      <Confirm
        open={open === 'revoke'}
        onClose={close}
        title={words.revokeTitle(name)}
        names={[name]}
        act={words.revokeGo}
        onConfirm={() => void revoke()}
      >
        <p>{words.revokeBody}</p>
      </Confirm>
    </li>
  );
}

/** The role in words; one that this page does not know yet is left as it came. */
function roleName(role: string, roles: Readonly<Record<string, string>>): string {
  return (role === 'co-mediator' ? roles['coMediator'] : roles[role]) ?? role;
}
