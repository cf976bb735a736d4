-- H2 2.5.252;
;
CREATE USER IF NOT EXISTS "SA" PASSWORD '' ADMIN;
CREATE CACHED TABLE "public"."flyway_schema_history"(
    "installed_rank" INTEGER NOT NULL,
    "version" CHARACTER VARYING(50),
    "description" CHARACTER VARYING(200) NOT NULL,
    "type" CHARACTER VARYING(20) NOT NULL,
    "script" CHARACTER VARYING(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" CHARACTER VARYING(100) NOT NULL,
    "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL
);
ALTER TABLE "public"."flyway_schema_history" ADD CONSTRAINT "public"."flyway_schema_history_pk" PRIMARY KEY("installed_rank");
-- 5 +/- SELECT COUNT(*) FROM public.flyway_schema_history;
INSERT INTO "public"."flyway_schema_history" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'sa', TIMESTAMP '2026-11-22 13:17:02.059332', 0, TRUE),
(1, '001', 'hub', 'SQL', 'V001__hub.sql', 1549175844, 'sa', TIMESTAMP '2026-11-22 13:17:02.743414', 309, TRUE),
(2, '002', 'rating scale', 'SQL', 'V002__rating_scale.sql', -281789948, 'sa', TIMESTAMP '2026-11-22 13:17:02.953052', 113, TRUE),
(3, '003', 'promise', 'SQL', 'V003__promise.sql', 547482344, 'sa', TIMESTAMP '2026-11-22 13:17:03.254665', 235, TRUE),
(4, '004', 'devices', 'SQL', 'V004__devices.sql', -595457194, 'sa', TIMESTAMP '2026-11-22 13:17:03.354978', 47, TRUE);
CREATE INDEX "public"."flyway_schema_history_s_idx" ON "public"."flyway_schema_history"("success" NULLS LAST);
CREATE CACHED TABLE "public"."event"(
    "office" CHARACTER VARYING(32) NOT NULL,
    "seq" BIGINT NOT NULL,
    "business_day" DATE NOT NULL,
    "at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "actor" CHARACTER VARYING(120) NOT NULL,
    "kind" CHARACTER VARYING(40) NOT NULL,
    "body" CHARACTER VARYING(1000000) NOT NULL,
    "hash" CHARACTER VARYING(64) NOT NULL
);
ALTER TABLE "public"."event" ADD CONSTRAINT "public"."CONSTRAINT_5" PRIMARY KEY("office", "seq");
-- 116 +/- SELECT COUNT(*) FROM public.event;
INSERT INTO "public"."event" VALUES
('small', 1, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:00:00+00', 'timer', 'DayOpened', '{"day":"2026-03-02","kept":[],"at":"2026-03-02T01:00:00Z"}', 'dd14d8385beb1830c2300567a795780a23c4ea3087a78b2becc0d45b50411893'),
('small', 2, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:00:00+00', 'staff:hanh', 'DeskOpened', '{"desk":"1","services":["A"],"officer":"staff:hanh","at":"2026-03-02T01:00:00Z"}', '656b691ec1dd7da077e7b96ed2a021ddc0561531223d84a12ef386b1b410213c'),
('small', 3, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:00:00+00', 'staff:hanh', 'DeskOpened', '{"desk":"2","services":["A","C"],"officer":"staff:hanh","at":"2026-03-02T01:00:00Z"}', 'b5f49f7a0180f0ce6f956c61d56c24e3e7cb4722936d3decf983a600b2113def'),
('small', 4, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:01:11+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000001","number":{"prefix":"A","series":0,"n":1},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:01:11Z","order":"PT8H1M11S","at":"2026-03-02T01:01:11Z"}', '67b974b7cc99cc286625fde68a5824a74df6d5529e81f4627b4444430608054a'),
('small', 5, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:01:39+00', 'staff:hanh', 'TicketCarriedOver', '{"ticket":"01990000-0000-7000-0000-000000000001","to":"2026-03-02T06:30:00Z","order":"PT-39H-58M-49S","at":"2026-03-02T01:01:39Z"}', '6a37d12d70da0e96f9a3949ce8187e78924da550e1246a74d67b4f79faf1855d'),
('small', 6, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:01:59+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000002","number":{"prefix":"A","series":0,"n":2},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:01:59Z","order":"PT8H1M59S","at":"2026-03-02T01:01:59Z"}', '8da644bd2ee988a46c45cb02dc40dd30b1f5cf7df6a3f4e0e082cc4b6bc405f3'),
('small', 7, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:03:42+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000003","number":{"prefix":"A","series":0,"n":3},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:03:42Z","order":"PT8H3M42S","at":"2026-03-02T01:03:42Z"}', '8ad226a39f6ab69bd505d9b4d3298b14660efacf2fcab1ca8a5ffb26a25a689d'),
('small', 8, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:04:43+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000004","number":{"prefix":"A","series":0,"n":4},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:04:43Z","order":"PT8H4M43S","at":"2026-03-02T01:04:43Z"}', 'c68fd6a4c32173cc5215c0a5a9d543ca730a23c7030bc2578f0e6fa9542e134f'),
('small', 9, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:05:12+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000005","number":{"prefix":"A","series":0,"n":5},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:05:12Z","order":"PT8H5M12S","at":"2026-03-02T01:05:12Z"}', '8a9943bba7832e1253714425c9f7a983488448a8a124e063cbf60092530e162a'),
('small', 10, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:05:47+00', 'staff:hanh', 'RatingRefused', '{"ticket":"01990000-0000-7000-0000-000000000001","level":4,"reasons":["R1"],"channel":"phone","reason":"RATING_OWN","at":"2026-03-02T01:05:47Z","buttons":5}', 'fc6ea83e38d8caa22171b1d17ed1554c22f780a0dda4df3d73143ea2f556c79b'),
('small', 11, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:06:33+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000006","number":{"prefix":"A","series":0,"n":6},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:06:33Z","order":"PT8H6M33S","at":"2026-03-02T01:06:33Z"}', '6ada720371aca4fed999e45e8d22172875b80cec8557b6604ac2e9254ad85893'),
('small', 12, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:07:39+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000007","number":{"prefix":"C","series":0,"n":1},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:07:39Z","order":"PT8H7M39S","at":"2026-03-02T01:07:39Z"}', '378e4a7dfaf4f74c157c38875bb9b4c29a62d77288d22a03a57a3ddadc7a0100');
INSERT INTO "public"."event" VALUES
('small', 13, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:08:14+00', 'staff:hanh', 'TicketPostponed', '{"ticket":"01990000-0000-7000-0000-000000000004","order":"PT8H6M33.001S","at":"2026-03-02T01:08:14Z"}', 'e4b9852565e21c673e94cfd9079d6eab300c09ed76ded56178f6c56bbd2d08a0'),
('small', 14, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:08:50+00', 'staff:hanh', 'DeskPaused', '{"desk":"2","reason":"BREAK","at":"2026-03-02T01:08:50Z"}', '55a61a2c2b0afddbfa05adbc8ef6471f84a452918bca498fad8122313a704b6d'),
('small', 15, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:09:41+00', 'staff:hanh', 'PrintReported', '{"ticket":"01990000-0000-7000-0000-000000000006","result":"PRINTED","at":"2026-03-02T01:09:41Z"}', '08e751696a994c679633e123f0c1780a88091ee5b0bbce33862804055f673b22'),
('small', 16, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:10:02+00', 'staff:hanh', 'RatingRefused', '{"ticket":"01990000-0000-7000-0000-000000000007","level":1,"reasons":["R1"],"channel":"phone","reason":"RATING_OWN","at":"2026-03-02T01:10:02Z","buttons":5}', 'da554d5729c354c4f7c23c80fb93c4291d9b294599408b7127f2efd6698b9498'),
('small', 17, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:10:10+00', 'staff:hanh', 'PrintReported', '{"ticket":"01990000-0000-7000-0000-000000000006","result":"PRINTED","at":"2026-03-02T01:10:10Z"}', '6f274a35ad55513a1244ce54d2557daa9bf38634b95c0bd9d6f3eb8602da610f'),
('small', 18, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:11:41+00', 'staff:hanh', 'TicketCalled', '{"ticket":"01990000-0000-7000-0000-000000000002","desk":"1","call":1,"why":{"basis":"FIRST_IN_LINE","order":"PT8H1M59S","headStart":"PT0S","passedOrder":"PT0S"},"at":"2026-03-02T01:11:41Z"}', 'bea872acd6e8e46738cb46b23dff842a1c2ecc026ad3c3c9c13613c76044b1e6'),
('small', 19, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:11:56+00', 'staff:hanh', 'ServiceStarted', '{"ticket":"01990000-0000-7000-0000-000000000002","desk":"1","at":"2026-03-02T01:11:56Z"}', '5e66483cb47fd6814b8fa0150dd73bb3c3ae79faba46438d9af79f435fdc39e2'),
('small', 20, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:12:19+00', 'staff:hanh', 'PrintReported', '{"ticket":"01990000-0000-7000-0000-000000000005","result":"PRINTED","at":"2026-03-02T01:12:19Z"}', '6d67f156b5418bf4b103f20572ad0cff68d8a7e74b9f902dda1b9b0ff54716e6'),
('small', 21, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:12:39+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000008","number":{"prefix":"A","series":0,"n":7},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:12:39Z","order":"PT8H12M39S","at":"2026-03-02T01:12:39Z"}', '47424bf1c8204b76358f2331223a65ba8e7c1e7a28f851ad6fb355491bc3c59a'),
('small', 22, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:13:08+00', 'staff:hanh', 'TicketCancelled', '{"ticket":"01990000-0000-7000-0000-000000000007","at":"2026-03-02T01:13:08Z"}', 'a1e355a176ff1ee6a7a8ace3988ff8c941156f80180355dba088b4adec92891a'),
('small', 23, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:13:58+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000009","number":{"prefix":"C","series":0,"n":2},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:13:58Z","order":"PT8H13M58S","at":"2026-03-02T01:13:58Z"}', '3b333592abeb2b3035d4582f8af61d47354a9c384a7769e6704a46b11233a633'),
('small', 24, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:15:03+00', 'staff:hanh', 'TicketFinished', '{"ticket":"01990000-0000-7000-0000-000000000002","desk":"1","start":"2026-03-02T01:11:56Z","purpose":"NEW","dossiers":1,"rateUntil":"2026-03-03T10:00:00Z","at":"2026-03-02T01:15:03Z"}', 'ef328f346cc0b8be795bd0089c12097e5bbcffc1ba69909316e82fb3179f69e0'),
('small', 25, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:15:34+00', 'staff:hanh', 'PrintReported', '{"ticket":"01990000-0000-7000-0000-000000000007","result":"PRINTED","at":"2026-03-02T01:15:34Z"}', '16985ef39570ea34fc7a369b4500bfbcd1f5b3788f087904b24a7ff5c20332a7');
INSERT INTO "public"."event" VALUES
('small', 26, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:15:52+00', 'staff:hanh', 'TicketCancelled', '{"ticket":"01990000-0000-7000-0000-000000000001","at":"2026-03-02T01:15:52Z"}', '0fac0b0080cc2ceb74945c4bc1280a3ea69b228e60d2795d74e89bdafede171a'),
('small', 27, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:17:23+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000000a","number":{"prefix":"C","series":0,"n":3},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:17:23Z","order":"PT8H17M23S","at":"2026-03-02T01:17:23Z"}', 'a08b339bdf6b195b5becb8e27e27a30b7fad57dcdcd185af33d4fc688aa2d6b1'),
('small', 28, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:18:10+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000000b","number":{"prefix":"C","series":0,"n":4},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:18:10Z","order":"PT8H18M10S","at":"2026-03-02T01:18:10Z"}', '4f722514ed2b804b00df4e5a2daf9bac395e521c649497c733c188fcfed91d57'),
('small', 29, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:18:34+00', 'staff:hanh', 'RatingRefused', '{"ticket":"01990000-0000-7000-0000-00000000000b","level":3,"reasons":["R1"],"channel":"phone","reason":"RATING_OWN","at":"2026-03-02T01:18:34Z","buttons":5}', '7f82a68ab19ce554f93e8807b9077c0a5625947a0ff26db2d17baec8e65bebc4'),
('small', 30, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:19:14+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000000c","number":{"prefix":"C","series":0,"n":5},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:19:14Z","order":"PT8H19M14S","at":"2026-03-02T01:19:14Z"}', '23a9a0b1611cc07195cf3af328b7a886c84b1b7caad117fa5ba81071dd0d44bc'),
('small', 31, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:20:19+00', 'staff:hanh', 'TicketCancelled', '{"ticket":"01990000-0000-7000-0000-000000000009","at":"2026-03-02T01:20:19Z"}', 'f74e87ce88dc809ad83afce34c25d5ffae4bba5b0eeb0c3a135fff7203d14f82'),
('small', 32, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:20:26+00', 'staff:hanh', 'DeskPaused', '{"desk":"1","reason":"BREAK","at":"2026-03-02T01:20:26Z"}', '40e817d832e60a71ae5d708a226b96826e498659b72642f53376d0cf0ee39d89'),
('small', 33, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:20:50+00', 'staff:hanh', 'DeskOpened', '{"desk":"1","services":["A"],"officer":"staff:hanh","at":"2026-03-02T01:20:50Z"}', 'e5290afae6da4229f2241b4ae2ea45061cb085a1b01ca94aac25b67819b9610c'),
('small', 34, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:22:17+00', 'staff:hanh', 'DeskPaused', '{"desk":"1","reason":"BREAK","at":"2026-03-02T01:22:17Z"}', '2d1c7d5dc93a7c65afc4e182f7c69d00d029dd97a132aec97b1b81c0e3b374fc'),
('small', 35, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:23:04+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000000d","number":{"prefix":"C","series":0,"n":6},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:23:04Z","order":"PT8H23M4S","at":"2026-03-02T01:23:04Z"}', '2474ac428f123f54a9bb8c3db8c623886fc90c4755643f2a61e641772037b0f3'),
('small', 36, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:23:22+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000000e","number":{"prefix":"P","series":0,"n":1},"service":"C","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T01:23:22Z","order":"PT8H23M22S","at":"2026-03-02T01:23:22Z"}', '1847d6554393a0e66a62270969bbe07cf4fdfe7d20067a83b9a885c36e2623ed'),
('small', 37, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:24:27+00', 'staff:hanh', 'DeskOpened', '{"desk":"2","services":["A","C"],"officer":"staff:hanh","at":"2026-03-02T01:24:27Z"}', 'b0f65cdd5dd98ee8de0c5b46737e78d3dd7266dfe70e6faafbe89e4550576291'),
('small', 38, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:24:48+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000000f","number":{"prefix":"A","series":0,"n":8},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:24:48Z","order":"PT8H24M48S","at":"2026-03-02T01:24:48Z"}', 'cc86a15734e9e11e44907bd384714215aa59fe12265df1ad07fc746dd202182b');
INSERT INTO "public"."event" VALUES
('small', 39, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:27:21+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000010","number":{"prefix":"P","series":0,"n":2},"service":"C","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T01:27:21Z","order":"PT8H27M21S","at":"2026-03-02T01:27:21Z"}', 'a5f16ccee37cf74d9f760bd7fed7cf721a44964e629771d0d7ad3f4293a413e6'),
('small', 40, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:28:24+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000011","number":{"prefix":"P","series":0,"n":3},"service":"A","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T01:28:24Z","order":"PT8H28M24S","at":"2026-03-02T01:28:24Z"}', '9ac5f216cdc54558081da4e5f2536245df5b5ac4d287bdf6041779ee4856f6e4'),
('small', 41, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:31:52+00', 'staff:hanh', 'TicketCarriedOver', '{"ticket":"01990000-0000-7000-0000-000000000010","to":"2026-03-02T06:30:00Z","order":"PT-39H-32M-39S","at":"2026-03-02T01:31:52Z"}', 'bb5c80bdc14b46c2f353dd42afa9bfda239e491963944ad0409cc45e4a48de04'),
('small', 42, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:32:13+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000012","number":{"prefix":"A","series":0,"n":9},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:32:13Z","order":"PT8H32M13S","at":"2026-03-02T01:32:13Z"}', '1de69427e4bfb24d5ac3978bcc0f1e0a6998dfe05cf30d2ff2126ea0b9d47326'),
('small', 43, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:33:32+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000013","number":{"prefix":"A","series":0,"n":10},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:33:32Z","order":"PT8H33M32S","at":"2026-03-02T01:33:32Z"}', 'ad5ca9d09269f3ee7684a26033cffadda372f48fc1239b371f6a39a3f694dcfb'),
('small', 44, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:34:00+00', 'staff:hanh', 'TicketCalled', '{"ticket":"01990000-0000-7000-0000-000000000003","desk":"2","call":2,"why":{"basis":"FIRST_IN_LINE","order":"PT8H3M42S","headStart":"PT0S","passedOrder":"PT0S"},"at":"2026-03-02T01:34:00Z"}', 'a1ccc274afbee4912dc806ca2edb0a7b802026a5681c33f20cf2d2f2f8dc4f98'),
('small', 45, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:34:36+00', 'staff:hanh', 'ServiceStarted', '{"ticket":"01990000-0000-7000-0000-000000000003","desk":"2","at":"2026-03-02T01:34:36Z"}', '49f795fb676f96244785fcd9f4b09fd1e9ace7e7ad659fa7e8a0717026d50d83'),
('small', 46, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:34:58+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000014","number":{"prefix":"A","series":0,"n":11},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:34:58Z","order":"PT8H34M58S","at":"2026-03-02T01:34:58Z"}', '103d1a7f631fb9a3159f7975dc1955b3a7cf85fbddc0d085451261d9f2420d36'),
('small', 47, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:35:33+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000015","number":{"prefix":"P","series":0,"n":4},"service":"C","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T01:35:33Z","order":"PT8H35M33S","at":"2026-03-02T01:35:33Z"}', '15b4482b7ffb28782d529aa500e18615c33b63bc4fc523a8c3b4a83d00ee0782'),
('small', 48, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:36:02+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000016","number":{"prefix":"P","series":0,"n":5},"service":"A","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T01:36:02Z","order":"PT8H36M2S","at":"2026-03-02T01:36:02Z"}', '8957b5611681bbd0f67f602c753855831fe1a89f0baeee3224ae778e6a79a0d2'),
('small', 49, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:36:02+00', 'staff:hanh', 'TicketCarriedOver', '{"ticket":"01990000-0000-7000-0000-000000000011","to":"2026-03-02T06:30:00Z","order":"PT-39H-31M-36S","at":"2026-03-02T01:36:02Z"}', 'eb0af65dcb03eb707f6705fc2848e42e001cd679a7ab28d911b85a67657c7ebf');
INSERT INTO "public"."event" VALUES
('small', 50, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:36:22+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000017","number":{"prefix":"A","series":0,"n":12},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:36:22Z","order":"PT8H36M22S","at":"2026-03-02T01:36:22Z"}', 'caecb7c918c92f4519572d1dc9535259ded7d6d754efbc6c10d7b88e7ec9d505'),
('small', 51, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:36:50+00', 'staff:hanh', 'TicketPostponed', '{"ticket":"01990000-0000-7000-0000-000000000008","order":"PT8H34M15S","at":"2026-03-02T01:36:50Z"}', '48ef94f6c73c8c02185199b6b569a413b1f35d809c80ea1511ea1bf66e5cf2d0'),
('small', 52, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:37:16+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000018","number":{"prefix":"A","series":0,"n":13},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:37:16Z","order":"PT8H37M16S","at":"2026-03-02T01:37:16Z"}', 'eb9c0e75acba05545b1940d558c83e3eafce1648189a7e74af55c90ef4349d05'),
('small', 53, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:37:48+00', 'staff:hanh', 'DeskOpened', '{"desk":"1","services":["A"],"officer":"staff:hanh","at":"2026-03-02T01:37:48Z"}', '8dd56ec68a427df54e4374a554a871de700226b1eb3165f5a83777c03369e79d'),
('small', 54, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:38:30+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000019","number":{"prefix":"P","series":0,"n":6},"service":"C","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T01:38:30Z","order":"PT8H38M30S","at":"2026-03-02T01:38:30Z"}', '3b3706f5a26a249131799fc99452d21907512d4707ed2c6b5bd397681366800f'),
('small', 55, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:38:34+00', 'staff:hanh', 'TicketTransferred', '{"ticket":"01990000-0000-7000-0000-000000000003","from":"2","service":"A","onlyDesk":"1","note":"","at":"2026-03-02T01:38:34Z"}', 'ae4f617021f6b6e0ce16a3da6fbde214f1603f973b6ad5e56434189d1190a938'),
('small', 56, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:38:48+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000001a","number":{"prefix":"A","series":0,"n":14},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:38:48Z","order":"PT8H38M48S","at":"2026-03-02T01:38:48Z"}', 'b9e88d340f4f6a84d3d631621cadb8afd8c2c9431e7512ede6f2a827de336153'),
('small', 57, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:39:45+00', 'staff:hanh', 'TicketPostponed', '{"ticket":"01990000-0000-7000-0000-000000000012","order":"PT8H35M30S","at":"2026-03-02T01:39:45Z"}', '4bc804214b9f0ae07cef91c900e05c824f4eac2ca3eb61737cd249183dc35410'),
('small', 58, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:39:48+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000001b","number":{"prefix":"C","series":0,"n":7},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:39:48Z","order":"PT8H39M48S","at":"2026-03-02T01:39:48Z"}', '45dd52e25c0e3cf3a1d98c91100e8147e08e0fced3a7047884fb99d59acf1e1a'),
('small', 59, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:40:16+00', 'staff:hanh', 'TicketCarriedOver', '{"ticket":"01990000-0000-7000-0000-000000000019","to":"2026-03-02T06:30:00Z","order":"PT-39H-21M-30S","at":"2026-03-02T01:40:16Z"}', 'f49419c661aecea3e492f38cd1414f5e971eea8bccd62f174fcaea6fc165fc80'),
('small', 60, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:40:39+00', 'staff:hanh', 'TicketCarriedOver', '{"ticket":"01990000-0000-7000-0000-00000000000c","to":"2026-03-02T06:30:00Z","order":"PT-39H-40M-46S","at":"2026-03-02T01:40:39Z"}', 'e8288aee9caef41732bdbdb0459497b2968a6deb5566dd5cf4e7c76e542013df'),
('small', 61, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:41:47+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000001c","number":{"prefix":"C","series":0,"n":8},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:41:47Z","order":"PT8H41M47S","at":"2026-03-02T01:41:47Z"}', '4f1a51edbe9f4362d5a73a355bdf458ffb86c7973a096cb4f82789428e018fa8');
INSERT INTO "public"."event" VALUES
('small', 62, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:42:25+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000001d","number":{"prefix":"P","series":0,"n":7},"service":"C","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T01:42:25Z","order":"PT8H42M25S","at":"2026-03-02T01:42:25Z"}', 'b1374777a797aa373e029559112d076098b946a5ccd0e8e5a732d0ae25277ed3'),
('small', 63, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:43:35+00', 'staff:hanh', 'TicketCancelled', '{"ticket":"01990000-0000-7000-0000-00000000001a","at":"2026-03-02T01:43:35Z"}', '7b1176b226676a896e61b3e22c55532e4bf45f69f2919d126dc1473bda485ffd'),
('small', 64, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:44:13+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000001e","number":{"prefix":"A","series":0,"n":15},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:44:13Z","order":"PT8H44M13S","at":"2026-03-02T01:44:13Z"}', '8b684a6dcb718646974c5fcc77566ae48e0d56637b6051fe1eda6375b53e68d6'),
('small', 65, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:44:25+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000001f","number":{"prefix":"C","series":0,"n":9},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:44:25Z","order":"PT8H44M25S","at":"2026-03-02T01:44:25Z"}', '1792019ebfb4a0ca058b3d758b6ffa5b75c44b0223495c6f17290ea5573acb21'),
('small', 66, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:44:33+00', 'staff:hanh', 'TicketCalled', '{"ticket":"01990000-0000-7000-0000-000000000003","desk":"1","call":3,"why":{"basis":"FIRST_IN_LINE","order":"PT8H3M42S","headStart":"PT0S","passedOrder":"PT0S"},"at":"2026-03-02T01:44:33Z"}', 'fdfacc7dfadbc5c45cad9202a426489ec677b99eb49b81fa28ce196f55f4652c'),
('small', 67, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:45:57+00', 'staff:hanh', 'ServiceStarted', '{"ticket":"01990000-0000-7000-0000-000000000003","desk":"1","at":"2026-03-02T01:45:57Z"}', '630a27f8ddef4f335468fda17392c05f12a87e15baaa2864d16b68d3d7a355e5'),
('small', 68, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:46:03+00', 'staff:hanh', 'DeskPaused', '{"desk":"2","reason":"BREAK","at":"2026-03-02T01:46:03Z"}', '055bee9b6e83dfa42ff4966fe624e38c162c0324727491f408533c5869a9b022'),
('small', 69, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:46:21+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000020","number":{"prefix":"A","series":0,"n":16},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:46:21Z","order":"PT8H46M21S","at":"2026-03-02T01:46:21Z"}', 'e6fab289db6308008e93f2196d1ef51ce667b31c8df04d29a0b1da111d878511'),
('small', 70, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:47:44+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000021","number":{"prefix":"C","series":0,"n":10},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:47:44Z","order":"PT8H47M44S","at":"2026-03-02T01:47:44Z"}', '2195e896598e207fa86dcd4d58f5e01e803c1144093968465eb70a4171aa9f32'),
('small', 71, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:48:14+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000022","number":{"prefix":"C","series":0,"n":11},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:48:14Z","order":"PT8H48M14S","at":"2026-03-02T01:48:14Z"}', 'a0f73560f696d63e0c47f72e1869c047560349482f407ea93fa7f830f8ec5f6e'),
('small', 72, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:48:42+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000023","number":{"prefix":"P","series":0,"n":8},"service":"A","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T01:48:42Z","order":"PT8H48M42S","at":"2026-03-02T01:48:42Z"}', '304ac0b96d538acbd2c2ec1f53ba10779cb7c823160041d020affc2de4572524'),
('small', 73, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:49:14+00', 'staff:hanh', 'TicketFinished', '{"ticket":"01990000-0000-7000-0000-000000000003","desk":"1","start":"2026-03-02T01:45:57Z","purpose":"NEW","dossiers":0,"rateUntil":"2026-03-03T10:00:00Z","at":"2026-03-02T01:49:14Z"}', '8843e52363fee5359948ff5006c30d90f6177eb2c48d66234eef96ab1580da6f');
INSERT INTO "public"."event" VALUES
('small', 74, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:50:06+00', 'staff:hanh', 'DeskOpened', '{"desk":"2","services":["A","C"],"officer":"staff:hanh","at":"2026-03-02T01:50:06Z"}', '2db6105b5feef1631cea560ef6e9e02b2ef9e2e50a63ad1da31b45e349b636c1'),
('small', 75, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:50:37+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000024","number":{"prefix":"C","series":0,"n":12},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:50:37Z","order":"PT8H50M37S","at":"2026-03-02T01:50:37Z"}', '6139be3204549662d7ca96027915fc5fb5a380cb40770aa5f7c2e2ef6ffee90f'),
('small', 76, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:51:22+00', 'staff:hanh', 'TicketCalled', '{"ticket":"01990000-0000-7000-0000-000000000005","desk":"2","call":4,"why":{"basis":"FIRST_IN_LINE","order":"PT8H5M12S","headStart":"PT0S","passedOrder":"PT0S"},"at":"2026-03-02T01:51:22Z"}', 'd7781debbdbd6aeead970ded6ad51e3fdb6d7fcfeaaa8687d1388ac6bbcca446'),
('small', 77, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:51:32+00', 'staff:hanh', 'TicketCalled', '{"ticket":"01990000-0000-7000-0000-000000000006","desk":"1","call":5,"why":{"basis":"FIRST_IN_LINE","order":"PT8H6M33S","headStart":"PT0S","passedOrder":"PT0S"},"at":"2026-03-02T01:51:32Z"}', '38f4a0c9669c0243c8948a049c8ce08e589d7d4618da2662a6b5bf3879cc2a5f'),
('small', 78, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:51:47+00', 'staff:hanh', 'DeskPaused', '{"desk":"2","reason":"BREAK","at":"2026-03-02T01:51:47Z"}', 'def4149464fda97258ba38d96ca7d952a9e6122e09cc887e72cca837be57bca9'),
('small', 79, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:52:26+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000025","number":{"prefix":"A","series":0,"n":17},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:52:26Z","order":"PT8H52M26S","at":"2026-03-02T01:52:26Z"}', '1d013211ad2690a33bea17e19aa43abdad9680faecc4703f01a0e29dd6795a37'),
('small', 80, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:53:00+00', 'staff:hanh', 'PrintReported', '{"ticket":"01990000-0000-7000-0000-00000000001c","result":"PRINTED","at":"2026-03-02T01:53:00Z"}', '358b51f15acad7a9c0f63b96229902cdf479d1ae8b817ecab5a43d9e652f0efc'),
('small', 81, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:53:20+00', 'staff:hanh', 'ServiceStarted', '{"ticket":"01990000-0000-7000-0000-000000000005","desk":"2","at":"2026-03-02T01:53:20Z"}', 'a50e3fe4b29e72d54c5c11b6a9089964a249c63b74bfa83ab26f0dc8b0165dab'),
('small', 82, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:54:24+00', 'staff:hanh', 'RatingRefused', '{"ticket":"01990000-0000-7000-0000-000000000025","level":1,"reasons":["R1"],"channel":"phone","reason":"RATING_OWN","at":"2026-03-02T01:54:24Z","buttons":5}', 'd8a2c5daa577478e72ae273ef0326210546ec2c2917cbb4759204a974c75aa4b'),
('small', 83, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:54:31+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000026","number":{"prefix":"C","series":0,"n":13},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:54:31Z","order":"PT8H54M31S","at":"2026-03-02T01:54:31Z"}', '585e30cb965b86bd957f4676ea20d991d584c4808aa094ad24eeb6088600f2bc'),
('small', 84, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:54:36+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000027","number":{"prefix":"C","series":0,"n":14},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:54:36Z","order":"PT8H54M36S","at":"2026-03-02T01:54:36Z"}', '75618bca4690d7d4a8d1c973395bf40ec1a0536fe813ef7b984d8bf30e4d76f0'),
('small', 85, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:54:52+00', 'staff:hanh', 'RatingRefused', '{"ticket":"01990000-0000-7000-0000-000000000015","level":4,"reasons":["R1"],"channel":"phone","reason":"RATING_OWN","at":"2026-03-02T01:54:52Z","buttons":5}', 'f3135fc87c1e056321dcda9d897a1d8d9a25fab9634899688b74e770ca61b1ca');
INSERT INTO "public"."event" VALUES
('small', 86, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:55:25+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000028","number":{"prefix":"A","series":0,"n":18},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:55:25Z","order":"PT8H55M25S","at":"2026-03-02T01:55:25Z"}', '8d1a0440278bd0b47f780aaa3e6c0bcdfae05dc7c4cb40c9512d58005466df1f'),
('small', 87, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:57:11+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000029","number":{"prefix":"C","series":0,"n":15},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:57:11Z","order":"PT8H57M11S","at":"2026-03-02T01:57:11Z"}', 'a50222be6cd7e5163b41992d5b0c4b6ff06e6a4047df2d67e7a38166ee2224bc'),
('small', 88, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:57:26+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000002a","number":{"prefix":"C","series":0,"n":16},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:57:26Z","order":"PT8H57M26S","at":"2026-03-02T01:57:26Z"}', '8692aae2b185e729134e0ef10e62c8c1a9313d2cf718618ceceb9f5ef73d20aa'),
('small', 89, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:57:58+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000002b","number":{"prefix":"A","series":0,"n":19},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:57:58Z","order":"PT8H57M58S","at":"2026-03-02T01:57:58Z"}', 'b6bf8650534fea01bae0a355a8406e116662c88e1caa200e820fa22dfe550d9c'),
('small', 90, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:58:22+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000002c","number":{"prefix":"C","series":0,"n":17},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T01:58:22Z","order":"PT8H58M22S","at":"2026-03-02T01:58:22Z"}', '8c272b65d03948a87f2d4922acfc73be3da89d92aafd39fd13384e9b11296e47'),
('small', 91, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:58:59+00', 'staff:hanh', 'TicketTransferred', '{"ticket":"01990000-0000-7000-0000-000000000006","from":"1","service":"A","onlyDesk":"2","note":"","at":"2026-03-02T01:58:59Z"}', '4b538c87f75f6cb4707b41bb0c2664a7ebe16fd8db73828d59b2ca194e5a9e80'),
('small', 92, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 01:59:34+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000002d","number":{"prefix":"A","series":0,"n":20},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T01:59:34Z","order":"PT8H59M34S","at":"2026-03-02T01:59:34Z"}', '8c522d19e043ec681c104cf776b3161772d3f56ac920df3f069059742f20d966'),
('small', 93, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:00:12+00', 'staff:hanh', 'TicketCancelled', '{"ticket":"01990000-0000-7000-0000-000000000019","at":"2026-03-02T02:00:12Z"}', '2ad8e12698660fc84381b413c6656872a81d6b28d6d29b04cfafa24cd60325f5'),
('small', 94, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:01:04+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000002e","number":{"prefix":"C","series":0,"n":18},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T02:01:04Z","order":"PT9H1M4S","at":"2026-03-02T02:01:04Z"}', '3c973372b91a3aa1a3784ffa3722bca1ed5d638c01c67633dea3dc7c80b0e9b4'),
('small', 95, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:01:19+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-00000000002f","number":{"prefix":"P","series":0,"n":9},"service":"C","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T02:01:19Z","order":"PT9H1M19S","at":"2026-03-02T02:01:19Z"}', '6608b494f583a15bee8e44fc88fde4131f95f340c32f752770f84c168818f169'),
('small', 96, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:01:30+00', 'staff:hanh', 'DeskPaused', '{"desk":"1","reason":"BREAK","at":"2026-03-02T02:01:30Z"}', 'e553ca7bce136e6de4465ae25ba64fee3af84fbb4b8d0d40bf306eba266231b8'),
('small', 97, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:02:00+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000030","number":{"prefix":"A","series":0,"n":21},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T02:02:00Z","order":"PT9H2M","at":"2026-03-02T02:02:00Z"}', '4a48933b4b022aa07291fa5063cb10b74331c0a76b43d5a4166fed20ff21e330');
INSERT INTO "public"."event" VALUES
('small', 98, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:02:50+00', 'staff:hanh', 'DeskOpened', '{"desk":"1","services":["A"],"officer":"staff:hanh","at":"2026-03-02T02:02:50Z"}', '75d2c82f0a0fbb847abda9a0425e0907873cc725c8caca353c4db7ae0f7a85ca'),
('small', 99, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:03:00+00', 'staff:hanh', 'RatingRefused', '{"ticket":"01990000-0000-7000-0000-000000000014","level":3,"reasons":["R1"],"channel":"phone","reason":"RATING_OWN","at":"2026-03-02T02:03:00Z","buttons":5}', '9608cf62473423977ae3bf88604309b04636898fdc4a561547266683707988be'),
('small', 100, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:03:05+00', 'staff:hanh', 'TicketFinished', '{"ticket":"01990000-0000-7000-0000-000000000005","desk":"2","start":"2026-03-02T01:53:20Z","purpose":"NEW","dossiers":0,"rateUntil":"2026-03-03T10:00:00Z","at":"2026-03-02T02:03:05Z"}', 'fd0d8481e3495204553860e5996343bc6a15d159b08cff4a37845f70e09456f5'),
('small', 101, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:03:44+00', 'staff:hanh', 'PrintReported', '{"ticket":"01990000-0000-7000-0000-000000000029","result":"PRINTED","at":"2026-03-02T02:03:44Z"}', 'b6195c58ad09c992a0d230557528e7d6a0eb662802586c7382c5c565bdb31dc7'),
('small', 102, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:05:37+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000031","number":{"prefix":"P","series":0,"n":10},"service":"A","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T02:05:37Z","order":"PT9H5M37S","at":"2026-03-02T02:05:37Z"}', '5aa7d082716199f7a3caaa0b2c7efe5bafc9e77097a88c1a1e2353509998e672'),
('small', 103, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:06:05+00', 'staff:hanh', 'TicketCalled', '{"ticket":"01990000-0000-7000-0000-000000000004","desk":"1","call":6,"why":{"basis":"FIRST_IN_LINE","order":"PT8H6M33.001S","headStart":"PT0S","passedOrder":"PT0S"},"at":"2026-03-02T02:06:05Z"}', 'cd358f049af9d46e861c1dc07bc3c16386428f029b3f7be5c7398bacfd282fa8'),
('small', 104, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:06:52+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000032","number":{"prefix":"C","series":0,"n":19},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T02:06:52Z","order":"PT9H6M52S","at":"2026-03-02T02:06:52Z"}', '08027e4d233b76f9649888a79694dfa47469420a766889f66bfba2fc384da63f'),
('small', 105, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:06:58+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000033","number":{"prefix":"C","series":0,"n":20},"service":"C","source":"kiosk-1/a","issuedAt":"2026-03-02T02:06:58Z","order":"PT9H6M58S","at":"2026-03-02T02:06:58Z"}', '39bcfb1b32393d2e645fa84b5d73ce0ba2956348cd4c76e166ceb932399abceb'),
('small', 106, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:08:14+00', 'staff:hanh', 'RatingRefused', '{"ticket":"01990000-0000-7000-0000-00000000000f","level":5,"reasons":["R1"],"channel":"phone","reason":"RATING_OWN","at":"2026-03-02T02:08:14Z","buttons":5}', '0b27db6140873891872614a28ea8a469b12cd7ba86318f90c210931efc1c9de5'),
('small', 107, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:08:48+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000034","number":{"prefix":"P","series":0,"n":11},"service":"C","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T02:08:48Z","order":"PT9H8M48S","at":"2026-03-02T02:08:48Z"}', '8fbe4eb6366d2820d5a14b7581cf572bd4bf998f40fdc4377384abf1f7ab9a68'),
('small', 108, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:08:57+00', 'staff:hanh', 'ServiceStarted', '{"ticket":"01990000-0000-7000-0000-000000000004","desk":"1","at":"2026-03-02T02:08:57Z"}', 'c63dd122a71ac7f0bbe2402a19b5052e2f2bc26dd1b3894202e301c8e42cdff8'),
('small', 109, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:09:25+00', 'staff:hanh', 'TicketPostponed', '{"ticket":"01990000-0000-7000-0000-000000000026","order":"PT8H57M54S","at":"2026-03-02T02:09:25Z"}', '6f333a13dc10d163089eec501e7200b357478964a0a805d2f854932874ed4fac');
INSERT INTO "public"."event" VALUES
('small', 110, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:10:07+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000035","number":{"prefix":"A","series":0,"n":22},"service":"A","source":"kiosk-1/a","issuedAt":"2026-03-02T02:10:07Z","order":"PT9H10M7S","at":"2026-03-02T02:10:07Z"}', 'af6239ffb58ab0fd37019aadb117d292aa60329a0f0a0501b9de166c9ecbcdb5'),
('small', 111, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:10:11+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000036","number":{"prefix":"P","series":0,"n":12},"service":"A","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T02:10:11Z","order":"PT9H10M11S","at":"2026-03-02T02:10:11Z"}', 'c11f93cdc3bfb9410e0dc4703039ed22fc3d65b15c494851bdb3a8bbb8a4920c'),
('small', 112, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:10:49+00', 'staff:hanh', 'TicketTransferred', '{"ticket":"01990000-0000-7000-0000-000000000004","from":"1","service":"C","onlyDesk":"2","note":"","at":"2026-03-02T02:10:49Z"}', '1f3ac7e50d73215d32493ad690522f586b95e5cec0f3a740c4936085c6c498f7'),
('small', 113, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:10:50+00', 'staff:hanh', 'RatingRefused', '{"ticket":"01990000-0000-7000-0000-00000000000b","level":2,"reasons":["R1"],"channel":"phone","reason":"RATING_OWN","at":"2026-03-02T02:10:50Z","buttons":5}', '5d595a8d57e23538ae65576278150a68ea4bc0542910f02f4a52d323b9c3485f'),
('small', 114, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:11:34+00', 'device:kiosk-1', 'TicketIssued', '{"ticket":"01990000-0000-7000-0000-000000000037","number":{"prefix":"P","series":0,"n":13},"service":"C","priority":"P1","source":"kiosk-1/a","issuedAt":"2026-03-02T02:11:34Z","order":"PT9H11M34S","at":"2026-03-02T02:11:34Z"}', '26108269e8738fe7b770a8bbf57e60dcce2fc767e314a2e060f28546c216ff79'),
('small', 115, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:11:42+00', 'staff:hanh', 'RatingRefused', '{"ticket":"01990000-0000-7000-0000-000000000027","level":4,"reasons":["R1"],"channel":"phone","reason":"RATING_OWN","at":"2026-03-02T02:11:42Z","buttons":5}', '1c6c8b76bc0d169b4eb124ef37e3f14df9a99da2c3b531ca0a7ad57864099684'),
('small', 116, DATE '2026-03-02', TIMESTAMP WITH TIME ZONE '2026-03-02 02:12:09+00', 'staff:hanh', 'TicketCalled', '{"ticket":"01990000-0000-7000-0000-00000000000f","desk":"1","call":7,"why":{"basis":"FIRST_IN_LINE","order":"PT8H24M48S","headStart":"PT0S","passedOrder":"PT0S"},"at":"2026-03-02T02:12:09Z"}', 'cf4edcdbc0040779670223800fa0f9cad9151f01f3850d6634779b303767d893');
CREATE INDEX "public"."event_by_kind" ON "public"."event"("office" NULLS LAST, "kind" NULLS LAST, "seq" NULLS LAST);
CREATE CACHED TABLE "public"."receipt"(
    "office" CHARACTER VARYING(32) NOT NULL,
    "id" UUID NOT NULL,
    "device" CHARACTER VARYING(32) NOT NULL,
    "epoch" CHARACTER VARYING(64) NOT NULL,
    "seq" BIGINT NOT NULL
);
ALTER TABLE "public"."receipt" ADD CONSTRAINT "public"."CONSTRAINT_4" PRIMARY KEY("office", "id");
-- 55 +/- SELECT COUNT(*) FROM public.receipt;
INSERT INTO "public"."receipt" VALUES
('small', UUID '00000000-0000-0007-0000-000000000001', 'kiosk-1', 'card', 1),
('small', UUID '00000000-0000-0007-0000-000000000002', 'kiosk-1', 'card', 2),
('small', UUID '00000000-0000-0007-0000-000000000003', 'kiosk-1', 'card', 3),
('small', UUID '00000000-0000-0007-0000-000000000004', 'kiosk-1', 'card', 4),
('small', UUID '00000000-0000-0007-0000-000000000005', 'kiosk-1', 'card', 5),
('small', UUID '00000000-0000-0007-0000-000000000006', 'kiosk-1', 'card', 6),
('small', UUID '00000000-0000-0007-0000-000000000007', 'kiosk-1', 'card', 7),
('small', UUID '00000000-0000-0007-0000-000000000008', 'kiosk-1', 'card', 8),
('small', UUID '00000000-0000-0007-0000-000000000009', 'kiosk-1', 'card', 9),
('small', UUID '00000000-0000-0007-0000-00000000000a', 'kiosk-1', 'card', 10),
('small', UUID '00000000-0000-0007-0000-00000000000b', 'kiosk-1', 'card', 11),
('small', UUID '00000000-0000-0007-0000-00000000000c', 'kiosk-1', 'card', 12),
('small', UUID '00000000-0000-0007-0000-00000000000d', 'kiosk-1', 'card', 13),
('small', UUID '00000000-0000-0007-0000-00000000000e', 'kiosk-1', 'card', 14),
('small', UUID '00000000-0000-0007-0000-00000000000f', 'kiosk-1', 'card', 15),
('small', UUID '00000000-0000-0007-0000-000000000010', 'kiosk-1', 'card', 16),
('small', UUID '00000000-0000-0007-0000-000000000011', 'kiosk-1', 'card', 17),
('small', UUID '00000000-0000-0007-0000-000000000012', 'kiosk-1', 'card', 18),
('small', UUID '00000000-0000-0007-0000-000000000013', 'kiosk-1', 'card', 19),
('small', UUID '00000000-0000-0007-0000-000000000014', 'kiosk-1', 'card', 20),
('small', UUID '00000000-0000-0007-0000-000000000015', 'kiosk-1', 'card', 21),
('small', UUID '00000000-0000-0007-0000-000000000016', 'kiosk-1', 'card', 22),
('small', UUID '00000000-0000-0007-0000-000000000017', 'kiosk-1', 'card', 23),
('small', UUID '00000000-0000-0007-0000-000000000018', 'kiosk-1', 'card', 24),
('small', UUID '00000000-0000-0007-0000-000000000019', 'kiosk-1', 'card', 25),
('small', UUID '00000000-0000-0007-0000-00000000001a', 'kiosk-1', 'card', 26),
('small', UUID '00000000-0000-0007-0000-00000000001b', 'kiosk-1', 'card', 27),
('small', UUID '00000000-0000-0007-0000-00000000001c', 'kiosk-1', 'card', 28),
('small', UUID '00000000-0000-0007-0000-00000000001d', 'kiosk-1', 'card', 29),
('small', UUID '00000000-0000-0007-0000-00000000001e', 'kiosk-1', 'card', 30),
('small', UUID '00000000-0000-0007-0000-00000000001f', 'kiosk-1', 'card', 31),
('small', UUID '00000000-0000-0007-0000-000000000020', 'kiosk-1', 'card', 32),
('small', UUID '00000000-0000-0007-0000-000000000021', 'kiosk-1', 'card', 33),
('small', UUID '00000000-0000-0007-0000-000000000022', 'kiosk-1', 'card', 34),
('small', UUID '00000000-0000-0007-0000-000000000023', 'kiosk-1', 'card', 35),
('small', UUID '00000000-0000-0007-0000-000000000024', 'kiosk-1', 'card', 36),
('small', UUID '00000000-0000-0007-0000-000000000025', 'kiosk-1', 'card', 37),
('small', UUID '00000000-0000-0007-0000-000000000026', 'kiosk-1', 'card', 38),
('small', UUID '00000000-0000-0007-0000-000000000027', 'kiosk-1', 'card', 39),
('small', UUID '00000000-0000-0007-0000-000000000028', 'kiosk-1', 'card', 40),
('small', UUID '00000000-0000-0007-0000-000000000029', 'kiosk-1', 'card', 41),
('small', UUID '00000000-0000-0007-0000-00000000002a', 'kiosk-1', 'card', 42),
('small', UUID '00000000-0000-0007-0000-00000000002b', 'kiosk-1', 'card', 43),
('small', UUID '00000000-0000-0007-0000-00000000002c', 'kiosk-1', 'card', 44),
('small', UUID '00000000-0000-0007-0000-00000000002d', 'kiosk-1', 'card', 45),
('small', UUID '00000000-0000-0007-0000-00000000002e', 'kiosk-1', 'card', 46),
('small', UUID '00000000-0000-0007-0000-00000000002f', 'kiosk-1', 'card', 47),
('small', UUID '00000000-0000-0007-0000-000000000030', 'kiosk-1', 'card', 48),
('small', UUID '00000000-0000-0007-0000-000000000031', 'kiosk-1', 'card', 49),
('small', UUID '00000000-0000-0007-0000-000000000032', 'kiosk-1', 'card', 50),
('small', UUID '00000000-0000-0007-0000-000000000033', 'kiosk-1', 'card', 51),
('small', UUID '00000000-0000-0007-0000-000000000034', 'kiosk-1', 'card', 52);
INSERT INTO "public"."receipt" VALUES
('small', UUID '00000000-0000-0007-0000-000000000035', 'kiosk-1', 'card', 53),
('small', UUID '00000000-0000-0007-0000-000000000036', 'kiosk-1', 'card', 54),
('small', UUID '00000000-0000-0007-0000-000000000037', 'kiosk-1', 'card', 55);
CREATE CACHED TABLE "public"."device_progress"(
    "office" CHARACTER VARYING(32) NOT NULL,
    "device" CHARACTER VARYING(32) NOT NULL,
    "epoch" CHARACTER VARYING(64) NOT NULL,
    "upto" BIGINT NOT NULL
);
ALTER TABLE "public"."device_progress" ADD CONSTRAINT "public"."CONSTRAINT_D" PRIMARY KEY("office", "device", "epoch");
-- 1 +/- SELECT COUNT(*) FROM public.device_progress;
INSERT INTO "public"."device_progress" VALUES
('small', 'kiosk-1', 'card', 55);
CREATE CACHED TABLE "public"."event_rejected"(
    "office" CHARACTER VARYING(32) NOT NULL,
    "id" UUID NOT NULL,
    "device" CHARACTER VARYING(32) NOT NULL,
    "epoch" CHARACTER VARYING(64) NOT NULL,
    "seq" BIGINT NOT NULL,
    "reason" CHARACTER VARYING(60) NOT NULL,
    "content" CHARACTER VARYING(4000) NOT NULL
);
ALTER TABLE "public"."event_rejected" ADD CONSTRAINT "public"."CONSTRAINT_A" PRIMARY KEY("office", "id");
-- 0 +/- SELECT COUNT(*) FROM public.event_rejected;
CREATE CACHED TABLE "public"."device_key"(
    "office" CHARACTER VARYING(32) NOT NULL,
    "device" CHARACTER VARYING(32) NOT NULL,
    "secret_hash" CHARACTER VARYING(64) NOT NULL,
    "mosquitto" CHARACTER VARYING(200) NOT NULL,
    "since" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
ALTER TABLE "public"."device_key" ADD CONSTRAINT "public"."CONSTRAINT_2" PRIMARY KEY("office", "device");
-- 0 +/- SELECT COUNT(*) FROM public.device_key;
CREATE CACHED TABLE "public"."device_code"(
    "office" CHARACTER VARYING(32) NOT NULL,
    "device" CHARACTER VARYING(32) NOT NULL,
    "code_hash" CHARACTER VARYING(64) NOT NULL,
    "until_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
ALTER TABLE "public"."device_code" ADD CONSTRAINT "public"."CONSTRAINT_A40" PRIMARY KEY("office", "device");
-- 0 +/- SELECT COUNT(*) FROM public.device_code;
CREATE CACHED TABLE "public"."visit"(
    "office" CHARACTER VARYING(32) NOT NULL,
    "business_day" DATE NOT NULL,
    "ticket" UUID NOT NULL,
    "number" CHARACTER VARYING(12) NOT NULL,
    "service" CHARACTER VARYING(2) NOT NULL,
    "priority" CHARACTER VARYING(3),
    "source" CHARACTER VARYING(200) NOT NULL,
    "issued_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "counted_from" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "called_at" TIMESTAMP(6) WITH TIME ZONE,
    "started_at" TIMESTAMP(6) WITH TIME ZONE,
    "finished_at" TIMESTAMP(6) WITH TIME ZONE,
    "leg_from" TIMESTAMP(6) WITH TIME ZONE,
    "wait_seconds" BIGINT,
    "wait_in_hours_seconds" BIGINT,
    "desk" CHARACTER VARYING(32),
    "officer" CHARACTER VARYING(120),
    "fate" CHARACTER VARYING(20) NOT NULL,
    "purpose" CHARACTER VARYING(20),
    "dossiers" INTEGER NOT NULL,
    "transfers" INTEGER NOT NULL,
    "print" CHARACTER VARYING(12),
    "promised_at" TIMESTAMP WITH TIME ZONE,
    "promised_from" INTEGER,
    "promised_to" INTEGER
);
ALTER TABLE "public"."visit" ADD CONSTRAINT "public"."CONSTRAINT_6" PRIMARY KEY("office", "business_day", "ticket");
-- 55 +/- SELECT COUNT(*) FROM public.visit;
INSERT INTO "public"."visit" VALUES
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000001', 'A001', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:01:11+00', TIMESTAMP WITH TIME ZONE '2026-03-02 06:30:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'CANCELLED', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000002', 'A002', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:01:59+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:01:59+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:11:41+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:11:56+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:15:03+00', NULL, 582, 582, '1', 'staff:hanh', 'SERVED', 'NEW', 1, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000003', 'A003', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:03:42+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:03:42+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:34:00+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:45:57+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:49:14+00', NULL, 2177, 2177, '1', 'staff:hanh', 'SERVED', 'NEW', 0, 1, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000004', 'A004', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:04:43+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:04:43+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:06:05+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:08:57+00', NULL, TIMESTAMP WITH TIME ZONE '2026-03-02 02:10:49+00', 3682, 3682, '1', NULL, 'OPEN', NULL, 0, 1, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000005', 'A005', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:05:12+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:05:12+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:51:22+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:53:20+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:03:05+00', NULL, 2770, 2770, '2', 'staff:hanh', 'SERVED', 'NEW', 0, 0, 'PRINTED', NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000006', 'A006', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:06:33+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:06:33+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:51:32+00', NULL, NULL, TIMESTAMP WITH TIME ZONE '2026-03-02 01:58:59+00', 2699, 2699, '1', NULL, 'OPEN', NULL, 0, 1, 'PRINTED', NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000007', 'C001', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:07:39+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:07:39+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'CANCELLED', NULL, 0, 0, 'PRINTED', NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000008', 'A007', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:12:39+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:12:39+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000009', 'C002', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:13:58+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:13:58+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'CANCELLED', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000000a', 'C003', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:17:23+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:17:23+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000000b', 'C004', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:18:10+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:18:10+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000000c', 'C005', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:19:14+00', TIMESTAMP WITH TIME ZONE '2026-03-02 06:30:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL);
INSERT INTO "public"."visit" VALUES
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000000d', 'C006', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:23:04+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:23:04+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000000e', 'P001', 'C', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:23:22+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:23:22+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000000f', 'A008', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:24:48+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:24:48+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:12:09+00', NULL, NULL, NULL, 2841, 2841, '1', NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000010', 'P002', 'C', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:27:21+00', TIMESTAMP WITH TIME ZONE '2026-03-02 06:30:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000011', 'P003', 'A', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:28:24+00', TIMESTAMP WITH TIME ZONE '2026-03-02 06:30:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000012', 'A009', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:32:13+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:32:13+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000013', 'A010', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:33:32+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:33:32+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000014', 'A011', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:34:58+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:34:58+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000015', 'P004', 'C', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:35:33+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:35:33+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000016', 'P005', 'A', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:36:02+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:36:02+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000017', 'A012', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:36:22+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:36:22+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000018', 'A013', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:37:16+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:37:16+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000019', 'P006', 'C', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:38:30+00', TIMESTAMP WITH TIME ZONE '2026-03-02 06:30:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'CANCELLED', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000001a', 'A014', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:38:48+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:38:48+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'CANCELLED', NULL, 0, 0, NULL, NULL, NULL, NULL);
INSERT INTO "public"."visit" VALUES
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000001b', 'C007', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:39:48+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:39:48+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000001c', 'C008', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:41:47+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:41:47+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, 'PRINTED', NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000001d', 'P007', 'C', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:42:25+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:42:25+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000001e', 'A015', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:44:13+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:44:13+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000001f', 'C009', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:44:25+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:44:25+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000020', 'A016', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:46:21+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:46:21+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000021', 'C010', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:47:44+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:47:44+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000022', 'C011', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:48:14+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:48:14+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000023', 'P008', 'A', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:48:42+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:48:42+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000024', 'C012', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:50:37+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:50:37+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000025', 'A017', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:52:26+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:52:26+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000026', 'C013', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:54:31+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:54:31+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000027', 'C014', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:54:36+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:54:36+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000028', 'A018', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:55:25+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:55:25+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL);
INSERT INTO "public"."visit" VALUES
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000029', 'C015', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:57:11+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:57:11+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, 'PRINTED', NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000002a', 'C016', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:57:26+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:57:26+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000002b', 'A019', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:57:58+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:57:58+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000002c', 'C017', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:58:22+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:58:22+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000002d', 'A020', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:59:34+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:59:34+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000002e', 'C018', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 02:01:04+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:01:04+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000002f', 'P009', 'C', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 02:01:19+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:01:19+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000030', 'A021', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 02:02:00+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:02:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000031', 'P010', 'A', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 02:05:37+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:05:37+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000032', 'C019', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 02:06:52+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:06:52+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000033', 'C020', 'C', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 02:06:58+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:06:58+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000034', 'P011', 'C', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 02:08:48+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:08:48+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000035', 'A022', 'A', NULL, 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 02:10:07+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:10:07+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL),
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000036', 'P012', 'A', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 02:10:11+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:10:11+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL);
INSERT INTO "public"."visit" VALUES
('small', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000037', 'P013', 'C', 'P1', 'kiosk-1/a', TIMESTAMP WITH TIME ZONE '2026-03-02 02:11:34+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:11:34+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'OPEN', NULL, 0, 0, NULL, NULL, NULL, NULL);
CREATE INDEX "public"."visit_by_ticket" ON "public"."visit"("office" NULLS LAST, "ticket" NULLS LAST);
CREATE CACHED TABLE "public"."desk_time"(
    "office" CHARACTER VARYING(32) NOT NULL,
    "seq" BIGINT NOT NULL,
    "business_day" DATE NOT NULL,
    "desk" CHARACTER VARYING(32) NOT NULL,
    "officer" CHARACTER VARYING(120) NOT NULL,
    "state" CHARACTER VARYING(10) NOT NULL,
    "reason" CHARACTER VARYING(20),
    "from_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "to_at" TIMESTAMP(6) WITH TIME ZONE
);
ALTER TABLE "public"."desk_time" ADD CONSTRAINT "public"."CONSTRAINT_66" PRIMARY KEY("office", "seq");
-- 13 +/- SELECT COUNT(*) FROM public.desk_time;
INSERT INTO "public"."desk_time" VALUES
('small', 2, DATE '2026-03-02', '1', 'staff:hanh', 'OPEN', NULL, TIMESTAMP WITH TIME ZONE '2026-03-02 01:00:00+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:20:26+00'),
('small', 3, DATE '2026-03-02', '2', 'staff:hanh', 'OPEN', NULL, TIMESTAMP WITH TIME ZONE '2026-03-02 01:00:00+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:08:50+00'),
('small', 14, DATE '2026-03-02', '2', 'staff:hanh', 'PAUSED', 'BREAK', TIMESTAMP WITH TIME ZONE '2026-03-02 01:08:50+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:24:27+00'),
('small', 32, DATE '2026-03-02', '1', 'staff:hanh', 'PAUSED', 'BREAK', TIMESTAMP WITH TIME ZONE '2026-03-02 01:20:26+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:20:50+00'),
('small', 33, DATE '2026-03-02', '1', 'staff:hanh', 'OPEN', NULL, TIMESTAMP WITH TIME ZONE '2026-03-02 01:20:50+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:22:17+00'),
('small', 34, DATE '2026-03-02', '1', 'staff:hanh', 'PAUSED', 'BREAK', TIMESTAMP WITH TIME ZONE '2026-03-02 01:22:17+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:37:48+00'),
('small', 37, DATE '2026-03-02', '2', 'staff:hanh', 'OPEN', NULL, TIMESTAMP WITH TIME ZONE '2026-03-02 01:24:27+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:46:03+00'),
('small', 53, DATE '2026-03-02', '1', 'staff:hanh', 'OPEN', NULL, TIMESTAMP WITH TIME ZONE '2026-03-02 01:37:48+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:01:30+00'),
('small', 68, DATE '2026-03-02', '2', 'staff:hanh', 'PAUSED', 'BREAK', TIMESTAMP WITH TIME ZONE '2026-03-02 01:46:03+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:50:06+00'),
('small', 74, DATE '2026-03-02', '2', 'staff:hanh', 'OPEN', NULL, TIMESTAMP WITH TIME ZONE '2026-03-02 01:50:06+00', TIMESTAMP WITH TIME ZONE '2026-03-02 01:51:47+00'),
('small', 78, DATE '2026-03-02', '2', 'staff:hanh', 'PAUSED', 'BREAK', TIMESTAMP WITH TIME ZONE '2026-03-02 01:51:47+00', NULL),
('small', 96, DATE '2026-03-02', '1', 'staff:hanh', 'PAUSED', 'BREAK', TIMESTAMP WITH TIME ZONE '2026-03-02 02:01:30+00', TIMESTAMP WITH TIME ZONE '2026-03-02 02:02:50+00'),
('small', 98, DATE '2026-03-02', '1', 'staff:hanh', 'OPEN', NULL, TIMESTAMP WITH TIME ZONE '2026-03-02 02:02:50+00', NULL);
CREATE INDEX "public"."desk_time_by_day" ON "public"."desk_time"("office" NULLS LAST, "business_day" NULLS LAST, "desk" NULLS LAST);
CREATE CACHED TABLE "public"."office_config"(
    "office" CHARACTER VARYING(32) NOT NULL,
    "revision" BIGINT NOT NULL,
    "yaml" CHARACTER VARYING(1000000) NOT NULL,
    "at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "actor" CHARACTER VARYING(120) NOT NULL
);
ALTER TABLE "public"."office_config" ADD CONSTRAINT "public"."CONSTRAINT_A3" PRIMARY KEY("office", "revision");
-- 0 +/- SELECT COUNT(*) FROM public.office_config;
CREATE CACHED TABLE "public"."device"(
    "office" CHARACTER VARYING(32) NOT NULL,
    "id" CHARACTER VARYING(32) NOT NULL,
    "series" INTEGER NOT NULL,
    "state" CHARACTER VARYING(4000),
    "last_seen" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "help_asked" TIMESTAMP(6) WITH TIME ZONE
);
ALTER TABLE "public"."device" ADD CONSTRAINT "public"."CONSTRAINT_B" PRIMARY KEY("office", "id");
-- 0 +/- SELECT COUNT(*) FROM public.device;
CREATE CACHED TABLE "public"."account"(
    "name" CHARACTER VARYING(64) NOT NULL,
    "display_name" CHARACTER VARYING(120) NOT NULL,
    "role" CHARACTER VARYING(20) NOT NULL,
    "desk" CHARACTER VARYING(32),
    "password" CHARACTER VARYING(200) NOT NULL,
    "failures" INTEGER NOT NULL,
    "locked_until" TIMESTAMP(6) WITH TIME ZONE,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
ALTER TABLE "public"."account" ADD CONSTRAINT "public"."CONSTRAINT_B9" PRIMARY KEY("name");
-- 0 +/- SELECT COUNT(*) FROM public.account;
CREATE CACHED TABLE "public"."login_session"(
    "token_hash" CHARACTER VARYING(64) NOT NULL,
    "account" CHARACTER VARYING(64) NOT NULL,
    "csrf" CHARACTER VARYING(64) NOT NULL,
    "opened_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "seen_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
ALTER TABLE "public"."login_session" ADD CONSTRAINT "public"."CONSTRAINT_C7" PRIMARY KEY("token_hash");
-- 0 +/- SELECT COUNT(*) FROM public.login_session;
CREATE INDEX "public"."login_session_by_account" ON "public"."login_session"("account" NULLS LAST);
CREATE CACHED TABLE "public"."api_key"(
    "name" CHARACTER VARYING(64) NOT NULL,
    "key_hash" CHARACTER VARYING(64) NOT NULL,
    "scopes" CHARACTER VARYING(200) NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
ALTER TABLE "public"."api_key" ADD CONSTRAINT "public"."CONSTRAINT_D0" PRIMARY KEY("name");
-- 0 +/- SELECT COUNT(*) FROM public.api_key;
CREATE CACHED TABLE "public"."rating"(
    "office" CHARACTER VARYING(32) NOT NULL,
    "seq" BIGINT NOT NULL,
    "business_day" DATE NOT NULL,
    "visit_day" DATE NOT NULL,
    "ticket" UUID,
    "desk" CHARACTER VARYING(32),
    "level" INTEGER NOT NULL,
    "reasons" CHARACTER VARYING(60) NOT NULL,
    "comment" CHARACTER VARYING(1000) NOT NULL,
    "channel" CHARACTER VARYING(60) NOT NULL,
    "at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "counts" BOOLEAN NOT NULL,
    "refused" CHARACTER VARYING(40),
    "buttons" INTEGER
);
ALTER TABLE "public"."rating" ADD CONSTRAINT "public"."CONSTRAINT_C" PRIMARY KEY("office", "seq");
-- 9 +/- SELECT COUNT(*) FROM public.rating;
INSERT INTO "public"."rating" VALUES
('small', 10, DATE '2026-03-02', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000001', NULL, 4, 'R1', '', 'phone', TIMESTAMP WITH TIME ZONE '2026-03-02 01:05:47+00', FALSE, 'rating-own', 5),
('small', 16, DATE '2026-03-02', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000007', NULL, 1, 'R1', '', 'phone', TIMESTAMP WITH TIME ZONE '2026-03-02 01:10:02+00', FALSE, 'rating-own', 5),
('small', 29, DATE '2026-03-02', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000000b', NULL, 3, 'R1', '', 'phone', TIMESTAMP WITH TIME ZONE '2026-03-02 01:18:34+00', FALSE, 'rating-own', 5),
('small', 82, DATE '2026-03-02', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000025', NULL, 1, 'R1', '', 'phone', TIMESTAMP WITH TIME ZONE '2026-03-02 01:54:24+00', FALSE, 'rating-own', 5),
('small', 85, DATE '2026-03-02', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000015', NULL, 4, 'R1', '', 'phone', TIMESTAMP WITH TIME ZONE '2026-03-02 01:54:52+00', FALSE, 'rating-own', 5),
('small', 99, DATE '2026-03-02', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000014', NULL, 3, 'R1', '', 'phone', TIMESTAMP WITH TIME ZONE '2026-03-02 02:03:00+00', FALSE, 'rating-own', 5),
('small', 106, DATE '2026-03-02', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000000f', NULL, 5, 'R1', '', 'phone', TIMESTAMP WITH TIME ZONE '2026-03-02 02:08:14+00', FALSE, 'rating-own', 5),
('small', 113, DATE '2026-03-02', DATE '2026-03-02', UUID '01990000-0000-7000-0000-00000000000b', NULL, 2, 'R1', '', 'phone', TIMESTAMP WITH TIME ZONE '2026-03-02 02:10:50+00', FALSE, 'rating-own', 5),
('small', 115, DATE '2026-03-02', DATE '2026-03-02', UUID '01990000-0000-7000-0000-000000000027', NULL, 4, 'R1', '', 'phone', TIMESTAMP WITH TIME ZONE '2026-03-02 02:11:42+00', FALSE, 'rating-own', 5);
CREATE INDEX "public"."rating_by_visit" ON "public"."rating"("office" NULLS LAST, "visit_day" NULLS LAST);
CREATE INDEX "public"."rating_by_ticket" ON "public"."rating"("office" NULLS LAST, "ticket" NULLS LAST);
ALTER TABLE "public"."receipt" ADD CONSTRAINT "public"."CONSTRAINT_40" UNIQUE NULLS DISTINCT ("office", "device", "epoch", "seq");
ALTER TABLE "public"."api_key" ADD CONSTRAINT "public"."CONSTRAINT_D04" UNIQUE NULLS DISTINCT ("key_hash");
ALTER TABLE "public"."device" ADD CONSTRAINT "public"."CONSTRAINT_B0" UNIQUE NULLS DISTINCT ("office", "series");
ALTER TABLE "public"."device_code" ADD CONSTRAINT "public"."CONSTRAINT_A4" UNIQUE NULLS DISTINCT ("code_hash");
