-- For the migration that adds the further fields of a listing, after the new columns and before the old ones go.
INSERT INTO organization_contacts (id, organization_id, position, label, email, phone, phone_key, is_public)
SELECT gen_random_uuid(), id, 0, '', public_email, public_phone,
    CASE WHEN length(digits) < 7 THEN '' ELSE right(digits, 9) END, true
FROM organizations, regexp_replace(coalesce(public_phone, ''), '[^0-9]', '', 'g') AS digits
WHERE coalesce(public_email, public_phone) IS NOT NULL;

INSERT INTO organization_contacts (id, organization_id, position, label, email, phone, phone_key, is_public)
SELECT gen_random_uuid(), id, 1, '', private_email, private_phone,
    CASE WHEN length(digits) < 7 THEN '' ELSE right(digits, 9) END, false
FROM organizations, regexp_replace(coalesce(private_phone, ''), '[^0-9]', '', 'g') AS digits
WHERE coalesce(private_email, private_phone) IS NOT NULL;

UPDATE organizations SET founded_on = lpad(founded_year::text, 4, '0') WHERE founded_year IS NOT NULL;
