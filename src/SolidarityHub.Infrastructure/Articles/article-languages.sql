-- For the migration that gives articles one language: those from before have that of their title first in their list.
UPDATE articles SET language = languages[1] WHERE cardinality(languages) > 0;
