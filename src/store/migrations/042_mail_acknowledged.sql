-- When whoever got a message said that they did. Nothing in a message tells by itself that it was opened.
alter table mail add column acknowledged_at timestamptz(3);
