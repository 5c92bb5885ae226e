{{- define "ackj.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- /* A release whose name says what it is needs not say it twice. */ -}}
{{- define "ackj.fullname" -}}
{{- $name := include "ackj.name" . -}}
{{- $full := contains $name .Release.Name | ternary .Release.Name (printf "%s-%s" .Release.Name $name) -}}
{{- .Values.fullnameOverride | default $full | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "ackj.serviceAccountName" -}}
{{- .Values.serviceAccount.name | default "default" -}}
{{- end -}}

{{- /* What the Deployment selects; it can never change. */ -}}
{{- define "ackj.selector" -}}
app.kubernetes.io/name: {{ include "ackj.name" . }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end -}}

{{- define "ackj.labels" -}}
{{ include "ackj.selector" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
k8s-app: {{ include "ackj.name" . }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end -}}

{{- /* The user's labels count for more than ours, but for those that the Deployment selects. */ -}}
{{- define "ackj.podLabels" -}}
{{- $selector := include "ackj.selector" . | fromYaml -}}
{{- $labels := include "ackj.labels" . | fromYaml -}}
{{- merge $selector (.Values.deployment.labels | default dict) $labels | toYaml -}}
{{- end -}}

{{- define "ackj.subjects" -}}
- kind: ServiceAccount
  name: {{ include "ackj.serviceAccountName" . }}
  namespace: {{ .Release.Namespace }}
{{- end -}}

{{- /* The namespaces to work in, joined by commas; empty for all. */ -}}
{{- define "ackj.watchedNamespaces" -}}
{{- if eq .Values.installScope "namespace" -}}
{{- $named := list -}}
{{- range splitList "," .Values.watchNamespace -}}
{{- $named = append $named (trim .) -}}
{{- end -}}
{{- compact $named | uniq | join "," | default .Release.Namespace -}}
{{- end -}}
{{- end -}}
