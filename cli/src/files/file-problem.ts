/** What went wrong with a file, and what to do, in a sentence. */
export function fileProblem(error: unknown, path: string): string {
  const {code, message} = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return `${path}: there is no such file. Check the path.`;
    case 'EACCES':
    case 'EPERM':
      return `${path}: this user may not do that. Change the permissions of the file or of its folder.`;
    case 'EISDIR':
      return `${path}: that is a folder. Name a file in it.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path}: a part of the path is a file, not a folder.`;
    case 'ENAMETOOLONG':
      return `${path}: the name is too long.`;
    case 'ELOOP':
      return `${path}: its links lead in a circle.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `${path}: there is no room left on the disk.`;
    case 'EROFS':
      return `${path}: the disk is read-only.`;
    default:
      return `${path}: ${message}`;
  }
}
