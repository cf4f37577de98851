-- For the migration that adds organizations.look_again_at: listings that are there already are asked about a year after they were published.
UPDATE organizations SET look_again_at = published_at + interval '365 days' WHERE status = 'Published' AND published_at IS NOT NULL AND look_again_at IS NULL;
