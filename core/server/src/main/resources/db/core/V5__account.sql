create table core_account (
  id ${id},
  member_id bigint not null references core_member (id),
  login_name ${key} not null,
  phone_index ${key} not null,
  password_hash text not null,
  disabled smallint not null,
  created_at bigint not null
);
create unique index core_account_member on core_account (member_id);
create unique index core_account_login on core_account (login_name);
create unique index core_account_phone on core_account (phone_index) where phone_index <> '';

-- hash: SHA-256 of the token that the browser holds
create table core_session (
  id ${id},
  hash ${key} not null,
  account_id bigint not null references core_account (id),
  organization_id bigint not null,
  address text not null,
  agent text not null,
  created_at bigint not null,
  seen_at bigint not null
);
create unique index core_session_hash on core_session (hash);
create index core_session_account on core_session (account_id, id);

create table core_token (
  id ${id},
  account_id bigint not null references core_account (id),
  organization_id bigint not null,
  name text not null,
  hash ${key} not null,
  created_at bigint not null,
  until_at bigint not null
);
create unique index core_token_hash on core_token (hash);
create index core_token_account on core_token (account_id, id);

-- one-time links: the first administrator's and those that reset a password
create table core_link (
  hash ${key} not null primary key,
  purpose text not null,
  account_id bigint not null,
  until_at bigint not null,
  used_at bigint not null
);

create table core_grant (
  id ${id},
  member_id bigint not null references core_member (id),
  role ${key} not null,
  area_id bigint not null,
  organization_id bigint not null,
  until_on text,
  granted_by bigint not null,
  granted_at bigint not null,
  revoked_at bigint not null
);
create index core_grant_member on core_grant (member_id, id);

create table core_throttle (
  bucket ${key} not null primary key,
  tries integer not null,
  until_at bigint not null
);
