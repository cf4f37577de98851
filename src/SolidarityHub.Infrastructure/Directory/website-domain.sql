-- For the migration that adds organizations.website_domain: what WebDomain would have said of the websites that are there.
UPDATE organizations AS o SET website_domain = d.domain
FROM (
    SELECT id, substring(
        regexp_replace(lower(split_part(regexp_replace(website, '^https?://', '', 'i'), '/', 1)), ':[0-9]+$', '')
        FROM '([^.]+\.(?:(?:co|com|org|net|gov|gob|edu|ac|coop|ong|ngo|or|ne|go|asso|info|nom|mil|sch|me|ltd|plc)\.[a-z]{2}|[a-z-]+))$') AS domain
    FROM organizations WHERE website IS NOT NULL) AS d
WHERE d.id = o.id AND d.domain IS NOT NULL AND d.domain NOT IN (
    'facebook.com', 'instagram.com', 'linktr.ee', 'twitter.com', 'x.com', 'meetup.com', 'medium.com', 'youtube.com', 't.me', 'wa.me',
    'google.com', 'blogspot.com', 'wordpress.com', 'wixsite.com', 'weebly.com', 'github.io', 'linkedin.com', 'tiktok.com', 'eventbrite.com');
