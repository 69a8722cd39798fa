import {existsSync} from 'node:fs';
import {findProgram, isProgram} from '../find-program.mjs';

/** The files of WordPress: where Debian's package `wordpress` puts them, or another version's, to be tried. */
export const CORE = process.env['WORDPRESS_CORE'] ?? '/usr/share/wordpress';

export const PHP = findProgram('php');
// Debian keeps it where only root looks.
export const MARIADB = findProgram('mariadbd') ?? ['/usr/sbin/mariadbd'].find(isProgram);
export const INSTALL_DB = findProgram('mariadb-install-db');
export const MARIADB_ADMIN = findProgram('mariadb-admin');
export const CODE_SNIFFER = findProgram('phpcs');

/** What the tests of the plugin need, by Debian's packages. `php-cgi` is there so that no Apache has to be. */
export const PACKAGES = {
  wordpress: existsSync(`${CORE}/wp-load.php`),
  'php php-cgi php-cli php-mysql php-curl php-xml php-mbstring': PHP !== undefined,
  'mariadb-server-core mariadb-client':
    MARIADB !== undefined && INSTALL_DB !== undefined && MARIADB_ADMIN !== undefined,
  'php-codesniffer': CODE_SNIFFER !== undefined,
};

/** The packages that are missing, each of which may be several with spaces between. */
export const missingPackages = () =>
  Object.entries(PACKAGES).flatMap(([packages, isThere]) => (isThere ? [] : [packages]));
