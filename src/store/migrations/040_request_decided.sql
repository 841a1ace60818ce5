-- When a request to join was decided: from then on a rule of retention says how long it is kept, and not the row itself.
alter table membership_request add column decided_at timestamptz(3);
update membership_request set decided_at = forget_at - interval '60 days', forget_at = 'infinity' where status <> 'open';
alter table membership_request add check ((status = 'open') = (decided_at is null));
