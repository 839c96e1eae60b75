import { announcement } from '../../../../src/schemas/announcement.ts';
import { defineSource } from '../../source.ts';
import { fetchBlog, REPOSITORY } from './fetch.ts';
import { nameUniquely } from './name-uniquely.ts';
import { parseAnnouncement } from './parse.ts';

/** Posts of the Kubernetes blog about releases and KEPs: kubernetes/website `content/en/blog`. */
export const announcements = defineSource({
  name: 'announcements',
  repositories: [REPOSITORY],
  folder: 'announcements',
  schema: announcement,
  identity: 'id',
  fetch: fetchBlog,
  parse({ posts, gates }) {
    const files = posts.map(({ path, text }) => parseAnnouncement(text, path, gates));
    const found = files.flatMap((file) =>
      file.kind === 'announcement' ? [file.announcement] : [],
    );
    return {
      records: nameUniquely(found),
      notices: files.flatMap((file) =>
        file.kind === 'other' && file.isUnreadable ? [`${file.path}: ${file.reason}`] : [],
      ),
    };
  },
});
