import { LogOut } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useWords } from '../ui/words.tsx';
import { setAccount, useAccount } from './account.ts';
import { api } from './api.ts';
import { useMediationsWords } from './mediations-words.ts';
import { TroubleLine } from './trouble-line.tsx';
import { useAnswer } from './use-answer.ts';
import styles from './office.module.css';

const Home = lazy(async () => ({ default: (await import('./home.tsx')).Home }));
const Prepare = lazy(async () => ({ default: (await import('./prepare/prepare.tsx')).Prepare }));
const RoomLinks = lazy(async () => ({ default: (await import('./links/room-links.tsx')).RoomLinks }));
const Settings = lazy(async () => ({ default: (await import('./settings/settings.tsx')).Settings }));

/** The mediator's pages outside of the room, for whoever is signed in. */
export function Office() {
  const words = useMediationsWords();
  const me = useAccount((state) => state.me);
  const { loaded, again } = useAnswer(api.me);
  useEffect(() => {
    if (loaded.state === 'there') setAccount(loaded.value);
  }, [loaded]);

  if (loaded.state === 'failed' && loaded.trouble.code === 'not-signed-in')
    return <Redirect to="/sign-in" replace />;
  return (
    <div className={styles.page}>
      <Head name={me?.name ?? null} />
      <Place>
        {me === null && loaded.state === 'failed' ? (
          <>
            <TroubleLine trouble={loaded.trouble} />
            <Button onPress={again}>{words.tryAgain}</Button>
          </>
        ) : me === null ? (
          <Skeleton title lines={4} />
        ) : (
          <Suspense fallback={<Skeleton title lines={4} />}>
            <Switch>
              <Route path="/prepare" component={Prepare} />
              <Route path="/mediations/:room">{({ room }) => <RoomLinks room={room} key={room} />}</Route>
              <Route path="/settings" component={Settings} />
              <Route component={Home} />
            </Switch>
          </Suspense>
        )}
      </Place>
    </div>
  );
}

function Head({ name }: { name: string | null }) {
  const words = useMediationsWords();
  const everyPage = useWords().everyPage;
  const [, navigate] = useLocation();
  const signOut = async () => {
    await api.signOut();
    setAccount(null);
    navigate('/sign-in', { replace: true });
  };
  return (
    <header className={styles.head}>
      <a className={styles.skip} href="#content">
        {everyPage.skipToContent}
      </a>
      <Link href="/" className={styles.brand}>
        {everyPage.product}
      </Link>
      <nav className={styles.nav} aria-label={words.nav.label}>
        <NavLink to="/">{words.nav.mediations}</NavLink>
        <NavLink to="/settings">{words.nav.settings}</NavLink>
      </nav>
      {name !== null && (
        <div className={styles.account}>
          <Button look="plain" icon={LogOut} iconOnly onPress={() => void signOut()}>
            {words.nav.signOut}
          </Button>
          <Avatar name={name} side={null} alone />
        </div>
      )}
    </header>
  );
}

function NavLink({ to, children }: { to: string; children: string }) {
  const [path] = useLocation();
  return (
    <Link href={to} className={styles.link} aria-current={path === to ? 'page' : undefined}>
      {children}
    </Link>
  );
}

/** The page's content; after a change of page the focus goes to it, so that nobody reads the menu again. */
function Place({ children }: { children: React.ReactNode }) {
  const [path] = useLocation();
  const place = useRef<HTMLElement>(null);
  const known = useRef(path);
  useEffect(() => {
    if (known.current === path) return;
    known.current = path;
    scrollTo({ top: 0 });
    place.current?.focus();
  }, [path]);
  return (
    <main ref={place} id="content" tabIndex={-1} className={styles.main}>
      {children}
    </main>
  );
}
