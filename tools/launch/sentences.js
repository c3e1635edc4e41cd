const en = {
  installing: 'Installing packages…',
  notInstalled:
    'The packages could not be installed: check the connection to the npm registry, then start again.',
  building: 'Building the pages…',
  notBuilt: 'The pages could not be built; the lines above say why.',
  /** @param {string} version @param {string} machine @param {number} needed */
  noNode: (version, machine, needed) =>
    `Médiane needs Node ${needed} or later, and this is ${version}. No packaged one exists for this machine (${machine}): install Node ${needed}.`,
  /** @param {number} needed */
  leftOut: (needed) =>
    `npm left out the packaged Node ${needed}: let it install optional packages (npm config delete omit), delete node_modules and start again, or install Node ${needed}.`,
};

/** @type {typeof en} */
const fr = {
  installing: 'Installation des paquets…',
  notInstalled:
    'Les paquets n’ont pas pu être installés : vérifiez la connexion au registre npm, puis recommencez.',
  building: 'Construction des pages…',
  notBuilt: 'Les pages n’ont pas pu être construites ; les lignes ci-dessus disent pourquoi.',
  noNode: (version, machine, needed) =>
    `Médiane a besoin de Node ${needed} ou plus récent, et celui-ci est ${version}. Aucun n’est fourni pour cette machine (${machine}) : installez Node ${needed}.`,
  leftOut: (needed) =>
    `npm a laissé de côté le Node ${needed} fourni : permettez-lui d’installer les paquets facultatifs (npm config delete omit), supprimez node_modules et recommencez, ou installez Node ${needed}.`,
};

/** What whoever starts the project reads, in the language of the terminal; the server's own words need what is yet to be installed. */
export const sentences = (environment = process.env) => {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('fr') ? fr : en;
};
