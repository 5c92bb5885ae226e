{{- /*
What the controller does with objects in the namespaces that it works in, and nothing else: RbacIT in
test/helm takes each right away in turn, and sees what is refused then.
*/ -}}
{{- define "ackj.rules" -}}
- apiGroups:
    - dynamodb.services.k8s.aws
  resources:
    - backups
    - globaltables
    - tables
  verbs:
    - get
    - list
    - patch
    - watch
- apiGroups:
    - dynamodb.services.k8s.aws
  resources:
    - backups/status
    - globaltables/status
    - tables/status
  verbs:
    - patch
- apiGroups:
    - ""
  resources:
    - events
  verbs:
    - create
    - get
    - patch
# spec.sseSpecification.kmsMasterKeyRef of a Table names a key.
- apiGroups:
    - kms.services.k8s.aws
  resources:
    - keys
  verbs:
    - get
    - list
    - watch
{{- if .Values.fieldExport.enabled }}
- apiGroups:
    - services.k8s.aws
  resources:
    - fieldexports
  verbs:
    - get
    - list
    - patch
    - watch
- apiGroups:
    - services.k8s.aws
  resources:
    - fieldexports/status
  verbs:
    - patch
# What fields are exported to. None is ever made, listed or removed.
- apiGroups:
    - ""
  resources:
    - configmaps
    {{- if .Values.fieldExport.secrets }}
    - secrets
    {{- end }}
  verbs:
    - get
    - patch
{{- end }}
{{- end -}}
