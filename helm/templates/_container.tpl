{{- /* Refuses what the controller would refuse at its start, or could not do. */ -}}
{{- define "ackj.checks" -}}
{{- if not (or .Values.aws.region (has "AWS_REGION" (include "ackj.extraVariables" . | fromYamlArray))) -}}
{{- fail "aws.region is not set; give the AWS Region of the resources that name none, for example with --set aws.region=eu-west-1" -}}
{{- end -}}
{{- if and .Values.enableCARM (eq "true" (toString .Values.featureGates.IAMRoleSelector)) -}}
{{- fail "featureGates.IAMRoleSelector does not go with enableCARM; set enableCARM to false" -}}
{{- end -}}
{{- end -}}

{{- /* The names of the variables that the user gives. */ -}}
{{- define "ackj.extraVariables" -}}
{{- $names := list -}}
{{- range .Values.deployment.extraEnvVars -}}
{{- $names = append $names (toString .name) -}}
{{- end -}}
{{- toYaml $names -}}
{{- end -}}

{{- /* The user's variables stand in the place of ours of the same name. */ -}}
{{- define "ackj.env" -}}
{{- $extra := include "ackj.extraVariables" . | fromYamlArray -}}
{{- $variables := list -}}
{{- range include "ackj.ownVariables" . | fromYamlArray -}}
{{- if not (has .name $extra) -}}
{{- $variables = append $variables . -}}
{{- end -}}
{{- end -}}
{{- concat $variables (.Values.deployment.extraEnvVars | default list) | toYaml -}}
{{- end -}}

{{- define "ackj.gates" -}}
{{- $gates := list -}}
{{- range $name, $on := .Values.featureGates -}}
{{- $gates = append $gates (printf "%s=%v" $name $on) -}}
{{- end -}}
{{- sortAlpha $gates | join "," -}}
{{- end -}}

{{- /* Variables that arguments refer to, so that they can be changed without a change of those. */ -}}
{{- define "ackj.ownVariables" -}}
- name: ACK_SYSTEM_NAMESPACE
  valueFrom:
    fieldRef:
      fieldPath: metadata.namespace
- name: AWS_REGION
  value: {{ .Values.aws.region | quote }}
- name: AWS_ENDPOINT_URL
  value: {{ .Values.aws.endpoint_url | quote }}
- name: AWS_IDENTITY_ENDPOINT_URL
  value: {{ .Values.aws.identity_endpoint_url | quote }}
{{- with .Values.aws.credentials }}
{{- if .secretName }}
- name: AWS_SHARED_CREDENTIALS_FILE
  value: {{ printf "/var/run/secrets/aws/%s" .secretKey | quote }}
- name: AWS_PROFILE
  value: {{ .profile | quote }}
{{- end }}
{{- end }}
- name: ACK_LOG_LEVEL
  value: {{ .Values.log.level | quote }}
- name: ACK_WATCH_NAMESPACE
  value: {{ include "ackj.watchedNamespaces" . | quote }}
- name: ACK_WATCH_SELECTORS
  value: {{ .Values.watchSelectors | quote }}
- name: ACK_RESOURCE_TAGS
  value: {{ join "," .Values.resourceTags | quote }}
- name: DELETION_POLICY
  value: {{ .Values.deletionPolicy | quote }}
{{- with .Values.reconcile }}
{{- if gt (int64 .defaultResyncPeriod) 0 }}
- name: RECONCILE_DEFAULT_RESYNC_SECONDS
  value: {{ int64 .defaultResyncPeriod | quote }}
{{- end }}
{{- range $kind, $seconds := .resourceResyncPeriods }}
- name: RECONCILE_RESOURCE_RESYNC_SECONDS_{{ upper $kind }}
  value: {{ printf "%s=%d" $kind (int64 $seconds) | quote }}
{{- end }}
{{- if gt (int64 .defaultMaxConcurrentSyncs) 0 }}
- name: RECONCILE_DEFAULT_MAX_CONCURRENT_SYNCS
  value: {{ int64 .defaultMaxConcurrentSyncs | quote }}
{{- end }}
{{- range $kind, $count := .resourceMaxConcurrentSyncs }}
- name: RECONCILE_RESOURCE_MAX_CONCURRENT_SYNCS_{{ upper $kind }}
  value: {{ printf "%s=%d" $kind (int64 $count) | quote }}
{{- end }}
- name: RECONCILE_RESOURCES
  value: {{ join "," .resources | quote }}
{{- end }}
- name: LEADER_ELECTION_NAMESPACE
  value: {{ .Values.leaderElection.namespace | quote }}
- name: FEATURE_GATES
  value: {{ include "ackj.gates" . | quote }}
{{- end -}}

{{- define "ackj.args" -}}
- --aws-region=$(AWS_REGION)
- --aws-endpoint-url=$(AWS_ENDPOINT_URL)
{{- if .Values.aws.identity_endpoint_url }}
- --aws-identity-endpoint-url=$(AWS_IDENTITY_ENDPOINT_URL)
{{- end }}
{{- if .Values.aws.allow_unsafe_aws_endpoint_urls }}
- --allow-unsafe-aws-endpoint-urls
{{- end }}
{{- if .Values.log.enable_development_logging }}
- --enable-development-logging
{{- end }}
- --log-level=$(ACK_LOG_LEVEL)
- --resource-tags=$(ACK_RESOURCE_TAGS)
- --watch-namespace=$(ACK_WATCH_NAMESPACE)
- --watch-selectors=$(ACK_WATCH_SELECTORS)
- --deletion-policy=$(DELETION_POLICY)
{{- if .Values.leaderElection.enabled }}
- --enable-leader-election
- --leader-election-namespace=$(LEADER_ELECTION_NAMESPACE)
{{- end }}
{{- with .Values.reconcile }}
{{- if gt (int64 .defaultResyncPeriod) 0 }}
- --reconcile-default-resync-seconds=$(RECONCILE_DEFAULT_RESYNC_SECONDS)
{{- end }}
{{- range $kind, $seconds := .resourceResyncPeriods }}
- --reconcile-resource-resync-seconds=$(RECONCILE_RESOURCE_RESYNC_SECONDS_{{ upper $kind }})
{{- end }}
{{- if gt (int64 .defaultMaxConcurrentSyncs) 0 }}
- --reconcile-default-max-concurrent-syncs=$(RECONCILE_DEFAULT_MAX_CONCURRENT_SYNCS)
{{- end }}
{{- range $kind, $count := .resourceMaxConcurrentSyncs }}
- --reconcile-resource-max-concurrent-syncs=$(RECONCILE_RESOURCE_MAX_CONCURRENT_SYNCS_{{ upper $kind }})
{{- end }}
- --reconcile-resources=$(RECONCILE_RESOURCES)
{{- end }}
- --enable-carm={{ .Values.enableCARM }}
- --enable-cross-namespace={{ .Values.enableCrossNamespace }}
- --enable-field-export-reconciler={{ .Values.fieldExport.enabled }}
- --feature-gates=$(FEATURE_GATES)
{{- with .Values.extraArgs }}
{{ toYaml . }}
{{- end }}
{{- end -}}
