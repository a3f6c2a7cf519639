import {type Example, linux, macos, managed, windows} from './example.ts';

/** Servers and databases. */
export const servers: readonly Example[] = [
  [
    windows('Apache HTTP Server 2.2.25', 'Apache Software Foundation', '2.2.25'),
    ['apache-httpd', '2.2.25', 'confirmed'],
  ],
  [
    windows('Apache Tomcat 9.0 Tomcat9 (remove only)', 'The Apache Software Foundation', '9.0.83'),
    ['tomcat', '9.0.83', 'confirmed'],
  ],
  [windows('Apache Tomcat 7.0', 'The Apache Software Foundation', '7.0'), ['tomcat', undefined, 'confirmed']],
  [linux('deb', 'nginx', '1.25.3'), ['nginx', '1.25.3', 'confirmed']],
  [
    windows('PostgreSQL 12 ', 'PostgreSQL Global Development Group', '12.4-1'),
    ['postgresql', '12.4', 'confirmed'],
  ],
  [
    windows('PostgreSQL 13 ', 'PostgreSQL Global Development Group', '13'),
    ['postgresql', undefined, 'confirmed'],
  ],
  [windows('MariaDB 10.5 (x64)', 'MariaDB Corporation Ab', '10.5.9.0'), ['mariadb', '10.5.9', 'confirmed']],
  [
    windows('MongoDB 4.2.8 2008R2Plus SSL (64 bit)', 'MongoDB Inc.', '4.2.8'),
    ['mongodb', '4.2.8', 'confirmed'],
  ],
  [macos('MongoDB Compass', 'com.mongodb.compass', '1.40.4'), ['mongodb-compass', '1.40.4', 'confirmed']],
  [
    windows('Redis on Windows', 'Microsoft Open Technologies, Inc.', '3.0.504'),
    ['redis', '3.0.504', 'confirmed'],
  ],
  [windows('Memurai Developer', 'Janea Systems', '2.0.0'), ['memurai', '2.0.0', 'confirmed']],
  [windows('Elasticsearch 7.9.2', 'Elastic', '7.9.2'), ['elasticsearch', '7.9.2', 'confirmed']],
  [linux('deb', 'kibana', '8.12.0'), ['kibana', '8.12.0', 'confirmed']],
  [linux('rpm', 'logstash', '8.12.0-1'), ['logstash', '8.12.0', 'confirmed']],
  [windows('Beats winlogbeat 7.9.2 (x86_64)', 'Elastic', '7.9.2'), ['elastic-beats', '7.9.2', 'confirmed']],
  [linux('deb', 'elastic-agent', '8.12.0'), ['elastic-agent', '8.12.0', 'confirmed']],
  [linux('deb', 'gitlab-ce', '16.7.2-ce.0'), ['gitlab', '16.7.2', 'confirmed']],
  [linux('deb', 'gitlab-runner', '16.7.0'), ['gitlab-runner', '16.7.0', 'confirmed']],
  [windows('GrafanaOSS', 'Grafana Labs', '10.4.2.0'), ['grafana', '10.4.2', 'confirmed']],
  [windows('GrafanaEnterprise', 'Grafana Labs', '11.3.0.0'), ['grafana', '11.3.0', 'confirmed']],
  [
    windows('RabbitMQ Server 3.12.10', 'Pivotal Software, Inc.', '3.12.10'),
    ['rabbitmq', '3.12.10', 'confirmed'],
  ],
  [managed('chocolatey', 'erlang', '26.2.1'), ['erlang-otp', '26.2.1', 'confirmed']],
  [managed('homebrew', 'activemq', '5.18.3'), ['activemq', '5.18.3', 'confirmed']],
  [managed('homebrew', 'kafka', '3.6.1'), ['kafka', '3.6.1', 'confirmed']],
  [managed('homebrew', 'solr', '9.4.0'), ['solr', '9.4.0', 'confirmed']],
  [
    windows('Couchbase Server 6.5.1-6299 Community Edition', 'Couchbase Inc.', '6.5.1.6299'),
    ['couchbase-server', '6.5.1.6299', 'confirmed'],
  ],
  [windows('Atlassian Confluence 8.5.3', 'Atlassian', '8.5.3'), ['confluence', '8.5.3', 'confirmed']],
  [windows('Jira Software 9.12.0', 'Atlassian', '9.12.0'), ['jira', '9.12.0', 'confirmed']],
  [
    windows('Oracle WebLogic Server 12.2.1.4.0', 'Oracle Corporation', '12.2.1.4.0'),
    ['weblogic', '12.2.1.4.0', 'confirmed'],
  ],
  [
    windows('ManageEngine Desktop Central', 'ZOHO Corp', '10.1.2137.9'),
    ['manageengine-endpoint-central', '10.1.2137.9', 'confirmed'],
  ],
  [
    windows('ManageEngine ADSelfService Plus', 'ZOHO Corp.', '6.1'),
    ['manageengine-adselfservice-plus', undefined, 'confirmed'],
  ],
  [
    windows('ManageEngine ADSelfService Plus', 'ZOHO Corp.', '7271'),
    ['manageengine-adselfservice-plus', '7271', 'confirmed'],
  ],
  [
    windows('ManageEngine ADAudit Plus', 'ZOHO Corp.', '7.2'),
    ['manageengine-adaudit-plus', undefined, 'confirmed'],
  ],
  [
    windows('ManageEngine ADAudit Plus', 'ZOHO Corp.', '7271'),
    ['manageengine-adaudit-plus', '7271', 'confirmed'],
  ],
  [
    windows('ManageEngine ServiceDesk Plus', 'ZOHO Corp.', '14.3'),
    ['manageengine-servicedesk-plus', undefined, 'confirmed'],
  ],
  [
    windows('ManageEngine ServiceDesk Plus', 'ZOHO Corp.', '7271'),
    ['manageengine-servicedesk-plus', '7271', 'confirmed'],
  ],
  [
    windows('Veeam Backup & Replication Server', 'Veeam Software Group GmbH', '12.1.0.2131'),
    ['veeam-backup', '12.1.0.2131', 'confirmed'],
  ],
  [
    windows('Veeam Agent for Microsoft Windows', 'Veeam Software Group GmbH', '6.1.0.349'),
    ['veeam-agent-windows', '6.1.0.349', 'confirmed'],
  ],
  [
    windows('Veeam ONE Server', 'Veeam Software Group GmbH', '12.1.0.3208'),
    ['veeam-one', '12.1.0.3208', 'confirmed'],
  ],
  [
    windows('Symantec Backup Exec Remote Agent for Windows Systems', 'Symantec Corporation', '11.0.6235'),
    ['backup-exec', '11.0.6235', 'confirmed'],
  ],
  [
    windows('Veritas Backup Exec', 'Veritas Technologies LLC', '22.0.1193'),
    ['backup-exec', '22.0.1193', 'confirmed'],
  ],
  [
    windows('Acronis Cyber Protect', 'Acronis', '15.0.37391'),
    ['acronis-cyber-protect', '37391', 'confirmed'],
  ],
  [windows('Acronis True Image', 'Acronis', '27.0.40734'), ['acronis-true-image', '40734', 'confirmed']],
  [
    windows('SolarWinds Platform', 'SolarWinds Worldwide, LLC', '2023.4.2.1009'),
    ['solarwinds-platform', '2023.4.2.1009', 'confirmed'],
  ],
  [
    windows('SolarWinds Access Rights Manager', 'SolarWinds Worldwide, LLC', '2023.2.3'),
    ['solarwinds-access-rights-manager', '2023.2.3', 'confirmed'],
  ],
  [
    windows('Serv-U File Server', 'SolarWinds Worldwide, LLC', '15.4.2.126'),
    ['serv-u', '15.4.2.126', 'confirmed'],
  ],
  [
    windows('SolarWinds Web Help Desk', 'SolarWinds Worldwide, LLC', '12.8.3.1813'),
    ['web-help-desk', '12.8.3.1813', 'confirmed'],
  ],
  [
    windows('Dameware Mini Remote Control', 'SolarWinds', '12.3.0.12'),
    ['dameware', '12.3.0.12', 'confirmed'],
  ],
  [windows('PRTG Network Monitor', 'Paessler GmbH', '24.1.90.1306'), ['prtg', '24.1.90.1306', 'confirmed']],
  [
    windows('WhatsUp Gold', 'Progress Software Corporation', '2023.1.0'),
    ['whatsup-gold', '2023.1.0', 'confirmed'],
  ],
  [windows('Zabbix Agent (64-bit)', 'Zabbix SIA', '5.0.42.2400'), ['zabbix-agent', '5.0.42', 'confirmed']],
  [windows('Zabbix Agent 2 (64-bit)', 'Zabbix SIA', '5.0.42.2400'), ['zabbix-agent', '5.0.42', 'confirmed']],
  [windows('Splunk Enterprise', 'Splunk, Inc.', '9.1.2.0'), ['splunk-enterprise', '9.1.2.0', 'confirmed']],
  [
    windows('UniversalForwarder', 'Splunk, Inc.', '9.1.2.0'),
    ['splunk-universal-forwarder', '9.1.2.0', 'confirmed'],
  ],
  [linux('deb', 'telegraf', '1.29.2-1'), ['telegraf', '1.29.2', 'confirmed']],
  [linux('deb', 'influxdb2', '2.7.5-1'), ['influxdb', '2.7.5', 'confirmed']],
  [windows('OpenSSH', 'Microsoft Corporation', '9.5.0.0'), ['openssh', '9.5p1', 'confirmed']],
  [
    windows('OpenSSL 1.1.1g (64-bit)', 'OpenSSL Win64 Installer Team', ''),
    ['openssl', '1.1.1g', 'confirmed'],
  ],
  [
    windows('OpenSSL 3.2.0 Light (64-bit)', 'Shining Light Productions', '3.2.0'),
    ['openssl', '3.2.0', 'confirmed'],
  ],
  [windows('OpenSSL (64-bit)', 'Shining Light Productions', '3.0.7'), ['openssl', '3.0.7', 'confirmed']],
  [managed('winget', 'cURL.cURL', '8.5.0'), ['curl', '8.5.0', 'confirmed']],
  [managed('winget', 'GnuWin32.Wget', '1.11.4-1'), ['wget', '1.11.4', 'confirmed']],
  [managed('chocolatey', 'stunnel', '5.71'), ['stunnel', '5.71', 'confirmed']],
  [windows('XAMPP', 'Bitnami', '7.4.10-0'), ['xampp', '7.4.10', 'confirmed']],
  [linux('deb', 'webmin', '2.105'), ['webmin', '2.105', 'confirmed']],
  [
    windows('PaperCut NG', 'PaperCut Software International Pty Ltd', '22.0.9.66348'),
    ['papercut-ng', '22.0.9.66348', 'confirmed'],
  ],
  [
    windows('PaperCut MF', 'PaperCut Software International Pty Ltd', '22.0.9.66348'),
    ['papercut-mf', '22.0.9.66348', 'confirmed'],
  ],
  [windows('Seq', 'Datalust Pty Ltd', '2020.4.4951'), ['seq', '2020.4.4951', 'confirmed']],
];
