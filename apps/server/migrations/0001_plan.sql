-- 年度计划: documents, what was read from them, and what people decided. Keys begin with the region, so that the schema shards by it.

create table plan (
  region          char(6)     not null,
  id              uuid        not null,
  file_name       text        not null,
  format          text        not null check (format in ('txt', 'docx', 'pdf')),
  size_bytes      bigint      not null check (size_bytes >= 0),
  sha256          bytea       not null check (length(sha256) = 32),
  sample          boolean     not null default false,
  uploaded_at     timestamptz not null,
  uploaded_by     text        not null,
  -- Grows by one with every decision; a stale one is refused.
  version         integer     not null default 0 check (version >= 0),
  -- A deleted plan keeps this row and its decisions as a trace; its document and readings are gone.
  deleted_at      timestamptz,
  deleted_by      text,
  delete_reason   text,
  primary key (region, id),
  check ((deleted_at is null) = (deleted_by is null) and (deleted_at is null) = (delete_reason is null))
);
create index plan_by_time on plan (region, uploaded_at desc, id desc) where deleted_at is null;

create table plan_document (
  region   char(6) not null,
  plan_id  uuid    not null,
  -- The file as it came; documents are compressed already.
  bytes    bytea   not null,
  -- The text that was read, UTF-8. Bytes, since a document may hold U+0000, which a text column refuses.
  content  bytea   not null,
  primary key (region, plan_id),
  foreign key (region, plan_id) references plan (region, id)
);
alter table plan_document alter column bytes set storage external;

-- One row a plan: as the reader gave it, and with the standing corrections applied. Made anew when the reader changes.
create table plan_reading (
  region          char(6)     not null,
  plan_id         uuid        not null,
  reader_version  text        not null,
  read_at         timestamptz not null,
  as_read         json        not null,
  current         json        not null,
  title           text,
  issuer          text,
  number          text,
  year            integer,
  targets         integer     not null,
  counts          integer     not null,
  errors          integer     not null,
  warnings        integer     not null,
  infos           integer     not null,
  -- Findings on which a decision stands, and those that wait for one.
  decided         integer     not null,
  open            integer     not null,
  primary key (region, plan_id),
  foreign key (region, plan_id) references plan (region, id)
);

create table plan_decision (
  region       char(6)     not null,
  id           uuid        not null,
  plan_id      uuid        not null,
  -- The version of the plan that this decision made.
  version      integer     not null check (version > 0),
  finding_id   text        not null,
  action       text        not null check (action in ('choose', 'correct', 'dismiss', 'reopen')),
  reading_id   text,
  corrections  json        not null,
  reason       text,
  decided_at   timestamptz not null,
  decided_by   text        not null,
  primary key (region, id),
  unique (region, plan_id, version),
  foreign key (region, plan_id) references plan (region, id),
  check (action not in ('dismiss', 'correct') or reason is not null),
  check ((action = 'choose') = (reading_id is not null))
);

-- Who did what to which plan, for as long as the database lives.
create table plan_trace (
  region   char(6)     not null,
  id       uuid        not null,
  plan_id  uuid        not null,
  act      text        not null check (act in ('uploaded', 'decided', 'read-again', 'deleted', 'sample-loaded', 'sample-removed')),
  at       timestamptz not null,
  by       text        not null,
  details  json        not null,
  primary key (region, id),
  foreign key (region, plan_id) references plan (region, id)
);
create index plan_trace_by_plan on plan_trace (region, plan_id, at);

-- The answer to each command, so that a repeat gets the first one and does nothing.
create table command (
  region       char(6)     not null,
  id           uuid        not null,
  kind         text        not null,
  -- SHA-256 of what was asked: another question under the same id is refused.
  fingerprint  bytea       not null,
  answer       json,
  received_at  timestamptz not null,
  primary key (region, id)
);

-- Whether the sample was offered once in this region; it is never brought back by itself.
create table sample_data (
  region     char(6)     not null,
  loaded_at  timestamptz not null,
  removed_at timestamptz,
  primary key (region)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger plan_decision_only_grows before update or delete or truncate on plan_decision
  for each statement execute function refuse_change();
create trigger plan_trace_only_grows before update or delete or truncate on plan_trace
  for each statement execute function refuse_change();
